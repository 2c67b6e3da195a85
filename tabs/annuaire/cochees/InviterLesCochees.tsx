import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
} from '@fluentui/react-components';
import type { Lien } from '../../../core/accueil/lien.ts';
import { type Rencontre, rencontres } from '../../../core/lists/rencontres.list.ts';
import { estPassee } from '../../../core/rencontres/prochaine-etape.ts';
import { refusDeModifier } from '../../../core/rencontres/transitions.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { Lue } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import css from './cochees.module.css';
import { INVITER } from './textes.ts';

const NOUVELLE: Lien = { entite: 'rencontres', sous: 'nouvelle' };
const versInviter = ({ id }: Rencontre): Lien => ({ entite: 'rencontres', sous: `rencontre/${id}/inviter` });

/** To which rencontre the structures ticked are proposed: its own page then says what they are asked already, and sends. */
export default function InviterLesCochees({
  combien,
  fermer,
}: {
  readonly combien: number;
  readonly fermer: () => void;
}) {
  const requete = useListe(rencontres);
  const maintenant = useMaintenant();
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : fermer())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{INVITER.titre(combien)}</DialogTitle>
          <DialogContent className={cadre.formulaire}>
            <Text>{INVITER.aide}</Text>
            <LienDOnglet vers={NOUVELLE} className={css.lien} onOuvrir={fermer}>
              {INVITER.nouvelle}
            </LienDOnglet>
            <Text as="h3" weight="semibold" className={css.titre}>
              {INVITER.deja}
            </Text>
            <Lue requete={requete} attente={INVITER.attente}>
              {({ items }) => {
                const aVenir = items
                  .filter((r) => refusDeModifier(r) === undefined && !estPassee(r, maintenant))
                  .toSorted((a, b) => (a.debut ?? '9').localeCompare(b.debut ?? '9'));
                return aVenir.length === 0 ? (
                  <Text>{INVITER.aucune}</Text>
                ) : (
                  <ul className={css.rencontres}>
                    {aVenir.map((r) => (
                      <li key={r.id}>
                        <LienDOnglet vers={versInviter(r)} className={css.lien} onOuvrir={fermer}>
                          {INVITER.ligne(r.titre, r.debut === undefined ? undefined : aujourdhui(r.debut))}
                        </LienDOnglet>
                      </li>
                    ))}
                  </ul>
                );
              }}
            </Lue>
          </DialogContent>
          <DialogActions>
            <Button onClick={fermer}>{INVITER.fermer}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

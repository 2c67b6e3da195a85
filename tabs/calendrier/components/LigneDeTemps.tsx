import { Badge, Button, Caption1, Text } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { Calendrier } from '../../../core/calendrier/calendrier.ts';
import { direQuand } from '../../../core/calendrier/dire-quand.ts';
import type { TempsDuTerritoire } from '../../../core/lists/temps-du-territoire.list.ts';
import { ConfirmerEtDire } from '../../commun/ConfirmerEtDire.tsx';
import cadre from '../../commun/page.module.css';
import { useRetirerTemps } from '../mutations.ts';
import { CALENDRIER } from '../textes.ts';
import css from './calendrier.module.css';

interface LigneProps {
  readonly ligne: TempsDuTerritoire;
  readonly calendrier: Calendrier;
  /** For who keeps the calendar. */
  readonly modifier: (() => void) | undefined;
}

/** One time of the territory: what, when, where. */
export function LigneDeTemps({ ligne, calendrier, modifier }: LigneProps) {
  const { titre, genre, communeInsee } = ligne;
  const commune = communeInsee === undefined ? undefined : calendrier.nomDeCommune(communeInsee);
  const nom = [titre, commune].filter(Boolean).join(', ');
  return (
    <li className={css.ligne}>
      <div className={css.dit}>
        <div className={css.quoi}>
          <Text weight="semibold">{titre}</Text>
          {titre === genre ? null : (
            <Badge appearance="tint" color="informative">
              {genre}
            </Badge>
          )}
        </div>
        <Caption1 className={cadre.discret}>{[direQuand(ligne), commune].filter(Boolean).join(' · ')}</Caption1>
      </div>
      {modifier === undefined ? null : (
        <div className={cadre.outils}>
          <Button appearance="subtle" icon={<EditRegular />} aria-label={CALENDRIER.modifierLe(nom)} onClick={modifier}>
            {CALENDRIER.modifier}
          </Button>
          <Retirer ligne={ligne} nom={nom} />
        </div>
      )}
    </li>
  );
}

function Retirer({ ligne: { id, eTag }, nom }: Pick<LigneProps, 'ligne'> & { readonly nom: string }) {
  const retirer = useRetirerTemps();
  return (
    <ConfirmerEtDire
      bouton={{ children: CALENDRIER.retirer, 'aria-label': CALENDRIER.retirerLe(nom), appearance: 'subtle' }}
      question={CALENDRIER.retirerQuestion(nom)}
      aide={CALENDRIER.retirerAide}
      commande={retirer}
      demande={{ chemin: { id }, corps: { eTag } }}
      dit={CALENDRIER.retire}
    />
  );
}

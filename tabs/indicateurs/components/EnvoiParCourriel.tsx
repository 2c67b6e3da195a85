import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  MessageBar,
  MessageBarBody,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { lireEnvoiDeSynthese } from '../../../core/contrats/syntheses.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useEnvoi } from '../queries.ts';
import { COURRIEL } from '../textes.ts';
import css from './indicateurs.module.css';

/** Whom the month goes to by mail, who is not in Teams, and what they read: for the coordination, before it leaves. */
export function EnvoiParCourriel({ mois }: { readonly mois: string }) {
  const [ouvert, setOuvert] = useState(false);
  return (
    <Dialog open={ouvert} onOpenChange={(_, { open }) => setOuvert(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{COURRIEL.ouvrir}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{COURRIEL.titre(mois)}</DialogTitle>
          <DialogContent className={cadre.formulaire}>
            <Apercu mois={mois} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOuvert(false)}>{COURRIEL.fermer}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Apercu({ mois }: { readonly mois: string }) {
  const envoi = useEnvoi(mois);
  return (
    <Lue requete={envoi} attente={COURRIEL.attente}>
      {({ quand, destinataires, ecartes, courriel }) => (
        <>
          <MessageBar intent={quand === 'incertaine' ? 'warning' : 'info'} layout="multiline">
            <MessageBarBody>{COURRIEL.quand[quand]}</MessageBarBody>
          </MessageBar>
          {destinataires.length === 0 ? (
            <Text>{COURRIEL.personne}</Text>
          ) : (
            <section aria-labelledby="qui-la-recoit">
              <Text as="h3" block weight="semibold" id="qui-la-recoit" className={css.titre}>
                {COURRIEL.qui(destinataires.length)}
              </Text>
              <ul className={css.liste}>
                {destinataires.map((d) => (
                  <li key={`${d.nom} ${d.structure}`}>{`${d.nom}, ${d.structure}\u00A0: ${etatDe(d)}`}</li>
                ))}
              </ul>
            </section>
          )}
          {ecartes.length === 0 ? null : (
            <section aria-labelledby="laisses-de-cote">
              <Text as="h3" block weight="semibold" id="laisses-de-cote" className={css.titre}>
                {COURRIEL.ecartes}
              </Text>
              <ul className={css.liste}>
                {ecartes.map(({ nom, motif }) => (
                  <li key={`${nom} ${motif}`}>{`${nom}\u00A0: ${COURRIEL.motifs[motif]}`}</li>
                ))}
              </ul>
            </section>
          )}
          <Caption1 className={cadre.discret}>{COURRIEL.choisir}</Caption1>
          <details>
            <summary>{COURRIEL.lire}</summary>
            <Text block weight="semibold">
              {courriel.sujet}
            </Text>
            <div className={css.courriel}>{courriel.texte}</div>
          </details>
        </>
      )}
    </Lue>
  );
}

/** « parti, le 02/12/2026 ». */
function etatDe({ resultat, le }: ReponseDe<typeof lireEnvoiDeSynthese>['destinataires'][number]): string {
  if (resultat === undefined) return COURRIEL.pasEncore;
  const dit = resultat.toLowerCase();
  return le === undefined ? dit : `${dit}, le ${dateCourte(le)}`;
}

import { Caption1, Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { lireQuestions } from '../../../core/contrats/interconnaissance.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import {
  DIRE_LA_REPONSE,
  REPONSES_D_INTERCONNAISSANCE,
  type ReponseDInterconnaissance,
} from '../../../core/vocabulaires/interconnaissance.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { LE_RESEAU } from '../adresses.ts';
import { useRepondre } from '../mutations.ts';
import { useQuestions, useRelireTout } from '../queries.ts';
import { INTERCONNAISSANCE, QUESTIONS } from '../textes.ts';
import css from './interconnaissance.module.css';

type Posees = NonNullable<ReponseDe<typeof lireQuestions>['posees']>;

interface QuestionsProps {
  readonly structure: string;
  readonly acteur: Acteur;
}

/** What a structure is asked, answered in the tab by one of its people, or by the coordination on the telephone. */
export function Questions({ structure, acteur }: QuestionsProps) {
  const requete = useQuestions(structure);
  const { aller } = useAdresse();
  return (
    <div className={cadre.defile}>
      <div className={cadre.contenu}>
        <Retour vers={QUESTIONS.retour} aller={() => aller(LE_RESEAU)} />
        <Lue requete={requete} attente={INTERCONNAISSANCE.attente}>
          {({ posees }) =>
            posees === undefined ? (
              <Vide titre={QUESTIONS.aucune}>{INTERCONNAISSANCE.videPartenaire}</Vide>
            ) : (
              <Repondre key={posees.eTag} structure={structure} posees={posees} acteur={acteur} />
            )
          }
        </Lue>
      </div>
    </div>
  );
}

function Repondre({ structure, posees, acteur }: QuestionsProps & { readonly posees: Posees }) {
  const { aller } = useAdresse();
  const repondre = useRepondre();
  const relire = useRelireTout();
  const annoncer = useAnnonce();
  const [manque, setManque] = useState(false);
  const [dites, setDites] = useState<Readonly<Record<string, ReponseDInterconnaissance>>>(() =>
    Object.fromEntries(posees.questions.flatMap(({ id, reponse }) => (reponse === undefined ? [] : [[id, reponse]]))),
  );
  const combien = Object.keys(dites).length;
  const envoyer = () => {
    setManque(combien === 0);
    if (combien === 0) return;
    repondre.mutate(
      { chemin: { id: structure }, corps: { eTag: posees.eTag, reponses: dites } },
      {
        onSuccess: () => {
          annoncer(QUESTIONS.fait);
          relire();
          aller(LE_RESEAU);
        },
      },
    );
  };
  return (
    <>
      <h1 className={cadre.sousTitre}>{QUESTIONS.titre(posees.structure)}</h1>
      {posees.close ? (
        <Text>{QUESTIONS.close(posees.cloture)}</Text>
      ) : (
        <Formulaire className={cadre.formulaire} envoyer={envoyer}>
          <Text>
            {acteur.profil === 'coordination' ? QUESTIONS.consigneAuTelephone : QUESTIONS.consigne}{' '}
            {QUESTIONS.jusquau(posees.cloture)}
          </Text>
          {acteur.profil === 'coordination' ? null : <Caption1 className={cadre.discret}>{QUESTIONS.secret}</Caption1>}
          <div className={css.questions}>
            {posees.questions.map(({ id, nom, commune }) => (
              <Field key={id} label={[nom, commune].filter(Boolean).join(', ')}>
                <RadioGroup
                  value={dites[id] ?? ''}
                  onChange={(_, { value }) => {
                    const reponse = REPONSES_D_INTERCONNAISSANCE.find((r) => r === value);
                    if (reponse !== undefined) setDites({ ...dites, [id]: reponse });
                  }}
                >
                  {REPONSES_D_INTERCONNAISSANCE.map((reponse) => (
                    <Radio key={reponse} value={reponse} label={DIRE_LA_REPONSE[reponse]} />
                  ))}
                </RadioGroup>
              </Field>
            ))}
          </div>
          {manque ? <Text role="alert">{QUESTIONS.manque}</Text> : null}
          {repondre.error == null ? null : <Probleme erreur={repondre.error} reessayer={envoyer} recharger={relire} />}
          <div className={cadre.outils}>
            <BoutonCommande type="submit" appearance="primary" enCours={repondre.isPending}>
              {QUESTIONS.envoyer}
            </BoutonCommande>
            <Caption1 role="status">{QUESTIONS.compte(combien, posees.questions.length)}</Caption1>
          </div>
        </Formulaire>
      )}
    </>
  );
}

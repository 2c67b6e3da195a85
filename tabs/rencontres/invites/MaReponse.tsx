import { Field, Input, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { ReponseALInvitation } from '../../../core/vocabulaires/rencontres.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useRepondre } from '../mutations.ts';
import type { Rang } from './rang.ts';
import { direLAttente, MA_REPONSE } from './textes.ts';

interface MaReponseProps {
  readonly participation: Participation;
  readonly nom: string;
  /** Its rank in the waiting list. */
  readonly attente: Rang;
}

const ORDRE: readonly ReponseALInvitation[] = ['Vient', 'Quelqu’un d’autre vient', 'Ne vient pas'];

/** Whether the structure that one represents comes, who comes instead, what it takes. */
export function MaReponse({ participation: p, nom, attente }: MaReponseProps) {
  const [reponse, setReponse] = useState(p.reponse);
  const [remplacant, setRemplacant] = useState(p.remplacant ?? '');
  const [acces, setAcces] = useState(p.besoinsDAcces ?? '');
  const [faute, setFaute] = useState<string>();
  const repondre = useRepondre();
  const annoncer = useAnnonce();
  const envoyer = () => {
    if (reponse === undefined) {
      setFaute(MA_REPONSE.manque);
      return;
    }
    repondre.mutate(
      {
        chemin: { id: p.rencontre },
        corps: {
          structure: p.structure,
          reponse,
          remplacant: reponse === 'Quelqu’un d’autre vient' ? remplacant.trim() : '',
          besoinsDAcces: reponse === 'Ne vient pas' ? '' : acces.trim(),
        },
      },
      {
        onSuccess: ({ attente: rang }) =>
          annoncer(rang === undefined ? MA_REPONSE.enregistree : MA_REPONSE.attenteMerci(rang)),
      },
    );
  };
  return (
    <Formulaire className={cadre.formulaire} envoyer={envoyer}>
      {attente === undefined ? null : <Text weight="semibold">{direLAttente(attente)}</Text>}
      <Field label={MA_REPONSE.titre(nom)} validationMessage={faute}>
        <RadioGroup
          layout="horizontal"
          value={reponse ?? ''}
          onChange={(_, { value }) => {
            setFaute(undefined);
            setReponse(ORDRE.find((r) => r === value));
          }}
        >
          {ORDRE.map((r) => (
            <Radio key={r} value={r} label={MA_REPONSE.reponses[r]} />
          ))}
        </RadioGroup>
      </Field>
      {reponse === 'Quelqu’un d’autre vient' ? (
        <Field label={MA_REPONSE.remplacant}>
          <Input value={remplacant} maxLength={120} onChange={(_, { value }) => setRemplacant(value)} />
        </Field>
      ) : null}
      {reponse === undefined || reponse === 'Ne vient pas' ? null : (
        <Field label={MA_REPONSE.acces} hint={MA_REPONSE.accesAide}>
          <Textarea value={acces} maxLength={600} resize="vertical" onChange={(_, { value }) => setAcces(value)} />
        </Field>
      )}
      {repondre.error == null ? null : (
        <Probleme erreur={repondre.error} reessayer={envoyer} recharger={repondre.reset} />
      )}
      <div className={cadre.outils}>
        <BoutonCommande type="submit" enCours={repondre.isPending}>
          {MA_REPONSE.envoyer}
        </BoutonCommande>
      </div>
    </Formulaire>
  );
}

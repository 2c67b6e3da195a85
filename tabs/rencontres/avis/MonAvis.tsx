import { Field, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components';
import { EmojiRegular } from '@fluentui/react-icons/svg/emoji';
import { EmojiMehRegular } from '@fluentui/react-icons/svg/emoji-meh';
import { EmojiSadRegular } from '@fluentui/react-icons/svg/emoji-sad';
import { type ReactElement, useState } from 'react';
import { type ReponsesDAvis, reponsesDAvis } from '../../../core/avis/comptes.ts';
import {
  QUESTIONS_D_AVIS,
  QUESTIONS_DITES,
  REPONSES_D_AVIS,
  type ReponseDAvis,
} from '../../../core/vocabulaires/avis.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { AVIS } from '../../lien/avis/textes.ts';
import type { ContenuProps } from '../components/contenu.ts';
import css from './avis.module.css';
import { useDonnerMonAvis, useMonAvis } from './queries.ts';
import { EVALUATION, MON_AVIS } from './textes.ts';

/** What one thought of it, said once and without a name: what the personal link and the QR ask. */
export function MonAvis({ rencontre }: Pick<ContenuProps, 'rencontre'>) {
  return (
    <Lue requete={useMonAvis(rencontre.id, true)} attente={EVALUATION.attente}>
      {({ donne }) =>
        donne === undefined ? (
          <Text>{MON_AVIS.pasIci}</Text>
        ) : donne ? (
          <Text role="status">{AVIS.deja}</Text>
        ) : (
          <Donner rencontre={rencontre.id} />
        )
      }
    </Lue>
  );
}

const VISAGES = {
  Oui: <EmojiRegular />,
  'Un peu': <EmojiMehRegular />,
  Non: <EmojiSadRegular />,
} as const satisfies Record<ReponseDAvis, ReactElement>;

function Donner({ rencontre }: { readonly rencontre: string }) {
  const [dites, dire] = useState<Partial<ReponsesDAvis>>({});
  const [mot, ecrire] = useState('');
  const [faute, setFaute] = useState<string>();
  const donner = useDonnerMonAvis(rencontre);
  const envoyer = () => {
    const reponses = reponsesDAvis.safeParse(dites);
    setFaute(reponses.success ? undefined : AVIS.manque);
    if (reponses.success && !donner.isPending)
      donner.mutate({ reponses: reponses.data, ...(mot.trim() === '' ? {} : { mot: mot.trim() }) });
  };
  return (
    <Formulaire className={cadre.formulaire} envoyer={envoyer}>
      <Text>{AVIS.anonyme}</Text>
      {QUESTIONS_D_AVIS.map((q) => (
        <Field key={q} label={QUESTIONS_DITES[q]}>
          <RadioGroup
            layout="horizontal"
            value={dites[q] ?? ''}
            onChange={(_, { value }) => {
              const r = REPONSES_D_AVIS.find((dite) => dite === value);
              if (r !== undefined) dire({ ...dites, [q]: r });
            }}
          >
            {REPONSES_D_AVIS.map((r) => (
              <Radio
                key={r}
                value={r}
                label={
                  <span className={css.visage}>
                    {VISAGES[r]} {r}
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      ))}
      <Field label={AVIS.mot} hint={AVIS.motAide}>
        <Textarea value={mot} maxLength={AVIS.motMax} resize="vertical" onChange={(_, { value }) => ecrire(value)} />
      </Field>
      {faute === undefined ? null : <Text role="alert">{faute}</Text>}
      {donner.error == null ? null : <Probleme erreur={donner.error} reessayer={envoyer} recharger={donner.reset} />}
      <div className={cadre.outils}>
        <BoutonCommande type="submit" appearance="primary" enCours={donner.isPending}>
          {AVIS.envoyer}
        </BoutonCommande>
      </div>
    </Formulaire>
  );
}

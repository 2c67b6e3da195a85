import { Caption1, Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Hote } from '../commun/teams.ts';
import { Vide } from '../commun/Vide.tsx';
import css from './configuration.module.css';
import { enregistrerOnglet, lireOnglet } from './enregistrement.ts';
import { ONGLETS, type Onglet, TEXTES } from './textes.ts';

const NOMS = Object.keys(ONGLETS) as Onglet[];

/** Chooses which tab a channel receives. */
export function ConfigurationPage({ hote }: { readonly hote: Hote }) {
  const [onglet, setOnglet] = useState<Onglet>('accueil');
  useEffect(() => {
    if (hote.dansTeams) void lireOnglet().then((connu) => connu !== undefined && setOnglet(connu));
  }, [hote]);
  useEffect(() => {
    if (hote.dansTeams) enregistrerOnglet(onglet);
  }, [hote, onglet]);

  if (!hote.dansTeams) return <Vide titre={TEXTES.horsTeams}>{TEXTES.horsTeamsAide}</Vide>;
  return (
    <main className={css.page}>
      <h1 className="lu">{TEXTES.titre}</h1>
      <Field label={{ children: TEXTES.titre, size: 'large' }} hint={TEXTES.aide}>
        <RadioGroup
          value={onglet}
          onChange={(_, { value }) => setOnglet(NOMS.find((nom) => nom === value) ?? 'accueil')}
        >
          {NOMS.map((nom) => (
            <Radio
              key={nom}
              value={nom}
              label={
                <>
                  <Text weight="semibold">{ONGLETS[nom].nom}</Text>
                  <br />
                  <Caption1>{ONGLETS[nom].aide}</Caption1>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Text>{TEXTES.enregistre}</Text>
    </main>
  );
}

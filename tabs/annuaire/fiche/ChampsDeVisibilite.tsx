import { Field, Select, Text } from '@fluentui/react-components';
import { CHAMPS_A_VISIBILITE } from '../../../core/annuaire/champs-de-fiche.ts';
import { LOCALISENT } from '../../../core/annuaire/vue.ts';
import { VISIBILITES, type Visibilite } from '../../../core/vocabulaires/structures.ts';
import type { Formulaire } from './Champs.tsx';
import css from './fiche.module.css';
import { SAISIE } from './textes.ts';

/** For each field, who reads it. What tells where a protected structure is stays with the coordination: there is nothing to choose. */
export function ChampsDeVisibilite({ saisie, changer }: Formulaire) {
  return (
    <>
      <Text className={css.large}>{SAISIE.visibiliteAide}</Text>
      <div className={css.visibilites}>
        {CHAMPS_A_VISIBILITE.map((champ) => {
          const protege = saisie.adresseProtegee && LOCALISENT.includes(champ);
          const niveau: Visibilite = protege ? 'coordination' : (saisie.visibilites[champ] ?? 'partenaires');
          return (
            <Field key={champ} label={SAISIE.champs[champ]} size="small">
              <Select
                size="small"
                disabled={protege}
                value={niveau}
                onChange={(_, { value }) =>
                  changer({ visibilites: { ...saisie.visibilites, [champ]: value as Visibilite } })
                }
              >
                {VISIBILITES.map((v) => (
                  <option key={v} value={v}>
                    {SAISIE.visibilites[v]}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
    </>
  );
}

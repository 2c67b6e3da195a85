import { Field, Select, Text } from '@fluentui/react-components';
import { lireChampsPublics } from '../../../core/annuaire/champs-publics.ts';
import { LOCALISENT } from '../../../core/annuaire/lecteurs-des-champs.ts';
import { CHAMPS_A_VISIBILITE, type ChampAVisibilite } from '../../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import { VISIBILITES } from '../../../core/vocabulaires/structures.ts';
import { useReglages } from '../../commun/reglages.ts';
import type { Formulaire } from './Champs.tsx';
import css from './fiche.module.css';
import { SAISIE } from './textes.ts';

const REGLE = '';

/** For each field, who reads it. What tells where a protected structure is stays with the coordination: there is nothing to choose. */
export function ChampsDeVisibilite({ saisie, changer }: Formulaire) {
  const publics = lireChampsPublics(useReglages().champsPublics);
  const choisir = (champ: ChampAVisibilite, valeur: string) => {
    const { [champ]: _, ...autres } = saisie.visibilites;
    const niveau = VISIBILITES.find((v) => v === valeur);
    changer({ visibilites: niveau === undefined ? autres : { ...autres, [champ]: niveau } });
  };
  return (
    <>
      <Text className={css.large}>{SAISIE.visibiliteAide}</Text>
      <div className={css.visibilites}>
        {CHAMPS_A_VISIBILITE.map((champ) => {
          const protege = saisie.adresseProtegee && LOCALISENT.includes(champ);
          return (
            <Field key={champ} label={CHAMPS_DE_FICHE[champ].libelle} size="small">
              <Select
                size="small"
                disabled={protege}
                value={protege ? 'coordination' : (saisie.visibilites[champ] ?? REGLE)}
                onChange={(_, { value }) => choisir(champ, value)}
              >
                <option value={REGLE}>
                  {SAISIE.regleDuTerritoire(SAISIE.visibilites[publics.includes(champ) ? 'public' : 'partenaires'])}
                </option>
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

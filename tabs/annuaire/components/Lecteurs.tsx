import { Caption1, Field, Select } from '@fluentui/react-components';
import { niveauDe } from '../../../core/annuaire/ce-que-voit.ts';
import { lireChampsPublics } from '../../../core/annuaire/champs-publics.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { CHAMPS_A_RESTREINDRE, LECTEURS_RESTREINTS } from '../../../core/vocabulaires/structures.ts';
import { Probleme } from '../../commun/Etats.tsx';
import { useReglages } from '../../commun/reglages.ts';
import { LECTEURS } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useChoisirLecteurs } from '../mutations.ts';
import css from './annuaire.module.css';

/** Who reads each way to reach the structure; each choice is saved at once. What the coordination opened to everyone is said, and may be closed. */
export function Lecteurs({ structure }: { readonly structure: Structure }) {
  const choisir = useChoisirLecteurs();
  const annoncer = useAnnonce();
  const publics = lireChampsPublics(useReglages().champsPublics);
  return (
    <fieldset className={css.lecteurs}>
      <legend>
        <Caption1>{LECTEURS.titre}</Caption1>
      </legend>
      {CHAMPS_A_RESTREINDRE.map((champ) => {
        const actuel = niveauDe(structure, champ, publics);
        return (
          <Field key={champ} label={LECTEURS.champs[champ]} size="small">
            <Select
              size="small"
              disabled={choisir.isPending}
              value={actuel}
              onChange={(_, { value }) => {
                const niveau = LECTEURS_RESTREINTS.find((n) => n === value);
                if (niveau === undefined) return;
                choisir.mutate(
                  { chemin: { id: structure.id }, corps: { champ, niveau } },
                  { onSuccess: () => annoncer(LECTEURS.enregistre) },
                );
              }}
            >
              {LECTEURS_RESTREINTS.map((niveau) => (
                <option key={niveau} value={niveau}>
                  {LECTEURS.niveaux[niveau]}
                </option>
              ))}
              {actuel === 'public' ? <option value="public">{LECTEURS.niveaux.public}</option> : null}
            </Select>
          </Field>
        );
      })}
      {choisir.error === null ? null : <Probleme erreur={choisir.error} reessayer={choisir.reset} />}
    </fieldset>
  );
}

import { Select } from '@fluentui/react-components';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { Suite } from '../../../core/lists/suites.list.ts';
import {
  type FiltreDeDecisions,
  porteursDe,
  VUES_DE_DECISIONS,
  type VueDeDecisions,
} from '../../../core/rencontres/decisions.ts';
import { ChoixDeFiltre } from '../../commun/ChoixDeFiltre.tsx';
import cadre from '../../commun/page.module.css';
import { useNomVu } from '../../commun/structures.ts';
import { useContacts } from '../queries.ts';
import { DECISIONS } from './textes.ts';

interface FiltresProps {
  readonly suites: readonly Suite[];
  readonly filtre: FiltreDeDecisions;
  readonly filtrer: (valeurs: Partial<FiltreDeDecisions>) => void;
  readonly nombres: Readonly<Record<VueDeDecisions, number>>;
  readonly acteur: Acteur | undefined;
}

type Valeurs = readonly (readonly [cle: string, libelle: string])[];

const parNom = (valeurs: Valeurs): Valeurs => valeurs.toSorted(([, a], [, b]) => a.localeCompare(b, 'fr'));

/** What the decisions are narrowed by: their state, their theme, the structure and the person who carry them. */
export function FiltresDeDecisions({ suites, filtre, filtrer, nombres, acteur }: FiltresProps) {
  const nomVu = useNomVu(acteur);
  const gens = useContacts().data?.items;
  const aUneStructure = (acteur?.structures.length ?? 0) > 0;
  const thematiques = [...new Set(suites.map((s) => s.thematique))];
  const structures = [...new Set(suites.flatMap((s) => s.structure ?? []))];
  // Those whom the structure chosen may be carried by, and the one chosen.
  const siennes = suites.filter((s) => filtre.structure === '' || s.structure === filtre.structure);
  const personnes = porteursDe(suites).flatMap(({ cle, contact, nom }): Valeurs => {
    const libelle = nom ?? gens?.find((c) => c.id === contact)?.nom;
    if (libelle === undefined) return [];
    return cle === filtre.personne || porteursDe(siennes).some((p) => p.contact === contact && p.nom === nom)
      ? [[cle, libelle]]
      : [];
  });
  return (
    <div className={cadre.outils}>
      <Select
        aria-label={DECISIONS.etat}
        value={filtre.vue}
        onChange={(_, { value }) => filtrer({ vue: VUES_DE_DECISIONS.find((v) => v === value) ?? 'ouvertes' })}
      >
        {VUES_DE_DECISIONS.filter((vue) => vue !== 'siennes' || aUneStructure || filtre.vue === vue).map((vue) => (
          <option key={vue} value={vue}>
            {DECISIONS.vue(vue, nombres[vue])}
          </option>
        ))}
      </Select>
      <ChoixDeFiltre
        nom={DECISIONS.thematique}
        tous={DECISIONS.toutes}
        valeur={filtre.thematique}
        valeurs={parNom(thematiques.map((nom) => [nom, nom]))}
        choisir={(thematique) => filtrer({ thematique })}
      />
      <ChoixDeFiltre
        nom={DECISIONS.structure}
        tous={DECISIONS.toutesLesStructures}
        valeur={filtre.structure}
        valeurs={parNom(structures.map((id) => [id, nomVu(id)]))}
        choisir={(structure) => filtrer({ structure, personne: '' })}
      />
      {personnes.length === 0 && filtre.personne === '' ? null : (
        <ChoixDeFiltre
          nom={DECISIONS.personne}
          tous={DECISIONS.toutesLesPersonnes}
          valeur={filtre.personne}
          valeurs={parNom(personnes)}
          choisir={(personne) => filtrer({ personne })}
        />
      )}
    </div>
  );
}

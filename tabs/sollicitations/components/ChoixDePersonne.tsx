import { Field, Select } from '@fluentui/react-components';
import { aQuiEcrire } from '../../../core/liens/a-qui-ecrire.ts';
import { destinatairesPossibles } from '../../../core/liens/destinataire.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { structures } from '../../../core/lists/structures.list.ts';
import type { DemandeFaite } from '../../../core/sollicitations/demandes.ts';
import { useListe } from '../../commun/listes.ts';
import { BUDGET } from '../textes.ts';
import css from './budget.module.css';

interface ChoixProps {
  readonly structure: string;
  readonly thematique: string | undefined;
  readonly demandes: readonly DemandeFaite[];
  /** The person chosen; the one for the theme when undefined. */
  readonly choisie: string | undefined;
  readonly choisir: (contact: string) => void;
  readonly enCours?: boolean;
  /** It is a reminder: whoever wants none is not offered. */
  readonly rappel?: boolean;
}

/** Who is written to in a structure, with what each person was asked. Nothing when there is nobody to choose from. */
export function ChoixDePersonne({
  structure,
  thematique,
  demandes,
  choisie,
  choisir,
  enCours = false,
  rappel = false,
}: ChoixProps) {
  const fiche = useListe(structures).data?.items.find(({ id }) => id === structure);
  const siens = (useListe(contacts).data?.items ?? []).filter(
    (c) => c.structure === structure && !(rappel && c.sansRappel),
  );
  const possibles = fiche === undefined ? [] : destinatairesPossibles(fiche, siens);
  const personnes = possibles.flatMap(({ cible, adresse }) =>
    cible.contact === undefined ? [] : [{ id: cible.contact, nom: adresse.nom }],
  );
  if (fiche === undefined || personnes.length < 2) return null;
  // An invitation of Outlook does not say to whom it went: to whom it goes when nobody has chosen.
  const parDefaut = aQuiEcrire(siens, structure, thematique === undefined ? {} : { thematique })?.id;
  const demandees = demandes.map((d) => d.contact ?? (d.canal === 'Teams' ? parDefaut : undefined));
  return (
    <Field label={BUDGET.aQui(fiche.nom)}>
      <Select
        className={css.choix}
        size="small"
        value={choisie ?? parDefaut ?? ''}
        disabled={enCours}
        onChange={(_, { value }) => choisir(value)}
      >
        {personnes.map(({ id, nom }) => (
          <option key={id} value={id}>
            {BUDGET.personne(nom, demandees.filter((contact) => contact === id).length)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

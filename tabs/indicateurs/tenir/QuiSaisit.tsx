import { Field, Select } from '@fluentui/react-components';
import { grouper } from '../../../core/grouper.ts';
import { peutEtreSollicite } from '../../../core/liens/a-qui-ecrire.ts';
import { contacts } from '../../../core/lists/contacts.list.ts';
import { CADENCES_DE_SAISIE } from '../../../core/vocabulaires/actions.ts';
import { useListe } from '../../commun/listes.ts';
import { useStructures } from '../../commun/structures.ts';
import type { SaisieDIndicateur } from './form.ts';
import { SAISIE } from './textes.ts';

interface QuiSaisitProps {
  readonly saisie: Pick<SaisieDIndicateur, 'responsableContact' | 'cadenceDeSaisie'>;
  readonly changer: (valeurs: Partial<SaisieDIndicateur>) => void;
  readonly messageDe: (champ: string) => string | undefined;
}

/** Who is asked for the value of an indicator that nothing else gives, and how often. */
export function QuiSaisit({ saisie, changer, messageDe }: QuiSaisitProps) {
  const personnes = useListe(contacts).data?.items ?? [];
  const structures = new Map(useStructures().items.map((s) => [s.id, s.nom] as const));
  // Whoever left stays shown where they were chosen: it is to be seen that nobody is asked any more.
  const proposees = personnes.filter(
    (c) => c.id === saisie.responsableContact || (peutEtreSollicite(c) && structures.has(c.structure)),
  );
  const parStructure = [...grouper(proposees, (c) => structures.get(c.structure) ?? '')].toSorted(([a], [b]) =>
    a.localeCompare(b, 'fr'),
  );
  return (
    <>
      <Field label={SAISIE.contact} hint={SAISIE.contactAide} validationMessage={messageDe('responsableContact')}>
        <Select value={saisie.responsableContact} onChange={(_, { value }) => changer({ responsableContact: value })}>
          <option value="">{SAISIE.personne}</option>
          {parStructure.map(([structure, siens]) => (
            <optgroup key={structure} label={structure}>
              {siens.map((c) => (
                <option key={c.id} value={c.id}>
                  {c.courriel === undefined ? `${c.nom} (${SAISIE.sansCourriel})` : c.nom}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Field label={SAISIE.cadence} validationMessage={messageDe('cadenceDeSaisie')}>
        <Select
          value={saisie.cadenceDeSaisie}
          onChange={(_, { value }) => changer({ cadenceDeSaisie: CADENCES_DE_SAISIE.find((c) => c === value) ?? '' })}
        >
          <option value="">{SAISIE.sansCadence}</option>
          {CADENCES_DE_SAISIE.map((c) => (
            <option key={c}>{c}</option>
          ))}
        </Select>
      </Field>
    </>
  );
}

import { Caption1 } from '@fluentui/react-components';
import { peutCoorganiser } from '../../../core/rencontres/organisateurs.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { useContacts } from '../queries.ts';
import { COORGANISER } from './textes.ts';

const AUCUN = [] as const;

/** Who co-organises: by structure, one of its contacts. */
export type Organisateurs = ReadonlyMap<string, string>;

interface QuiCoorganiseProps {
  /** Those invited. */
  readonly invitees: readonly string[];
  readonly choisis: Organisateurs;
  readonly changer: (choisis: Organisateurs) => void;
}

/** People of the structures invited who have an account; one a structure. */
export function QuiCoorganise({ invitees, choisis, changer }: QuiCoorganiseProps) {
  const contacts = useContacts().data?.items ?? AUCUN;
  const { parId } = useStructures();
  const parContact = new Map(contacts.map((c) => [c.id, c] as const));
  const offerts = contacts
    .filter((c) => invitees.includes(c.structure) && peutCoorganiser(c))
    .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  const valeurs = [...choisis].filter(([structure]) => invitees.includes(structure)).map(([, contact]) => contact);
  if (offerts.length + valeurs.length === 0)
    return <Caption1 className={cadre.discret}>{COORGANISER.personne}</Caption1>;
  return (
    <ChoixMultiple
      label={COORGANISER.champ}
      aide={COORGANISER.aide}
      vide={COORGANISER.aucune}
      choix={offerts.map((c) => c.id)}
      valeurs={valeurs}
      libelle={(id) => {
        const contact = parContact.get(id);
        return contact === undefined
          ? COORGANISER.partie
          : COORGANISER.personneDe(contact.nom, parId.get(contact.structure)?.nom ?? '');
      }}
      // Of two people of one structure, the last chosen.
      changer={(ids) =>
        changer(
          new Map(
            ids.flatMap((id) => {
              const structure =
                parContact.get(id)?.structure ?? [...choisis].find(([, contact]) => contact === id)?.[0];
              return structure === undefined ? [] : [[structure, id] as const];
            }),
          ),
        )
      }
    />
  );
}

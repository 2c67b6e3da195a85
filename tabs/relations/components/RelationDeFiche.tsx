import { Button, Caption1, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { notesDe } from '../../../core/relations/tenir.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { Lue } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAuteurs, useNoter, useNotes } from '../queries.ts';
import { RELATION } from '../textes.ts';
import { LigneDeNote } from './LigneDeNote.tsx';
import css from './relations.module.css';
import { SaisirNote } from './SaisirNote.tsx';

interface RelationProps {
  readonly structure: Structure;
  readonly contacts: readonly Contact[];
  readonly acteur: Acteur;
  readonly maintenant: string;
}

/** What was said with a structure, the last exchange first; an exchange to note comes before. */
export default function RelationDeFiche({ structure, contacts, acteur, maintenant }: RelationProps) {
  const requete = useNotes();
  const [cle, setCle] = useState<string>();
  const noter = useNoter();
  const annoncer = useAnnonce();
  const auteurDe = useAuteurs(acteur.id);
  const jour = aujourdhui(maintenant);
  const personnes = contacts.filter(({ actif }) => actif);
  return (
    <section className={css.partie} aria-labelledby="relation">
      <Text as="h3" weight="semibold" id="relation" className={css.titre}>
        {RELATION.titre}
      </Text>
      <Caption1 className={cadre.discret}>{RELATION.aide}</Caption1>
      <Button size="small" aria-label={RELATION.noterAvec(structure.nom)} onClick={() => setCle(crypto.randomUUID())}>
        {RELATION.noter}
      </Button>
      <Lue requete={requete} attente={RELATION.attente}>
        {({ items }) => {
          const notes = notesDe(items, structure.id);
          return notes.length === 0 ? (
            <Caption1>{RELATION.vide}</Caption1>
          ) : (
            <ul className={css.notes}>
              {notes.map((note) => (
                <LigneDeNote
                  key={note.id}
                  note={note}
                  structure={structure}
                  contacts={contacts}
                  compte={acteur.id}
                  auteur={auteurDe(note.par)}
                  jour={jour}
                />
              ))}
            </ul>
          );
        }}
      </Lue>
      {cle === undefined ? null : (
        <SaisirNote
          titre={RELATION.noterAvec(structure.nom)}
          libelle={RELATION.garder}
          depart={{ echangeLe: jour, texte: '' }}
          personnes={personnes}
          commande={noter}
          envoyer={(saisie) =>
            noter.mutate(
              { chemin: { id: structure.id }, corps: { ...saisie, cle } },
              {
                onSuccess: () => {
                  annoncer(RELATION.gardee);
                  setCle(undefined);
                },
              },
            )
          }
          fermer={() => setCle(undefined)}
        />
      )}
    </section>
  );
}

import { z } from 'zod';
import { HEURE, repetitionDeTemps } from '../calendrier/regle-de-temps.ts';
import { codeInsee } from '../identifiants/codes.ts';
import { GENRES_DE_TEMPS } from '../vocabulaires/calendrier.ts';
import { choix, date, donnees, texte, textes } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

const heure = z.string().regex(HEURE, 'Une heure au format HH:MM est attendue.');

export const tempsDuTerritoire = defineList({
  name: 'TempsDuTerritoire',
  displayName: 'Calendrier du territoire',
  description: 'Les conseils, les marchés, les temps forts : ce qui prend déjà les gens du territoire.',
  finalite: 'Choisir des dates auxquelles les partenaires peuvent venir.',
  columns: {
    titre: texte({ label: 'Quoi', internal: 'Title', required: true, maxLength: 200 }),
    genre: choix({ label: 'Genre', values: GENRES_DE_TEMPS, required: true }),
    communeInsee: texte({ label: 'Code INSEE de la commune', maxLength: 5, check: codeInsee }),
    du: date({ label: 'Du', required: true }),
    au: date({ label: 'Au', required: true, help: 'Le dernier jour, compris.' }),
    heureDe: texte({ label: 'À partir de', maxLength: 5, check: heure, help: 'HH:MM ; vide pour la journée.' }),
    heureA: texte({ label: 'Jusqu’à', maxLength: 5, check: heure }),
    repetition: donnees({ label: 'Revient', schema: repetitionDeTemps }),
    jours: textes({
      label: 'Jours nommés',
      help: 'Un par ligne : 2026-12-01, ou 2026-12-01 18:30-20:00. Remplacent la répétition.',
    }),
    cle: texte({
      label: 'Clé de création',
      maxLength: 64,
      unique: true,
      help: 'Empêche qu’une même demande, ou un même fichier, ajoute deux lignes.',
    }),
    empreinte: empreinteDeLaDemande,
  },
});

export type TempsDuTerritoire = Row<typeof tempsDuTerritoire>;
export type NouveauTemps = NewRow<typeof tempsDuTerritoire>;

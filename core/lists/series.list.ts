import { z } from 'zod';
import { modeleDeSeance } from '../series/modele.ts';
import { chantierDeSerie, regleDeSerie, rotation, seanceAnnoncee } from '../series/regle.ts';
import { donnees, texte, textes } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const series = defineList({
  name: 'Series',
  displayName: 'Séries de rencontres',
  description: 'Les rendez-vous réguliers : leur règle, leurs exceptions, qui accueille, et les séances annoncées.',
  finalite: 'Annoncer des rencontres régulières et savoir si leur rythme est tenu.',
  columns: {
    nom: texte({
      label: 'Série',
      internal: 'Title',
      required: true,
      maxLength: 200,
      help: 'Le même que dans la colonne « Série » de ses rencontres.',
    }),
    regle: donnees({ label: 'Règle', schema: regleDeSerie }),
    modele: donnees({ label: 'Ce qu’est chaque séance', schema: modeleDeSeance }),
    rotation: donnees({ label: 'Qui accueille', schema: rotation }),
    /** As it was announced: what a calendar learnt later says changes nothing of it. */
    seances: donnees({ label: 'Séances annoncées', schema: z.array(seanceAnnoncee) }),
    /** Done some at a time: what an interruption left is finished from the page of the series. */
    chantier: donnees({ label: 'Ce que la nouvelle règle laisse à faire', schema: chantierDeSerie }),
    structures: textes({ label: 'Structures invitées', help: 'Identifiants, pour finir une création interrompue.' }),
    cleCreation: texte({
      label: 'Clé de création',
      maxLength: 64,
      unique: true,
      help: 'Empêche qu’une même demande crée deux séries.',
    }),
    empreinte: empreinteDeLaDemande,
  },
});

export type Serie = Row<typeof series>;
export type NouvelleSerie = NewRow<typeof series>;

import { note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

/** How a bilan is laid out for whoever asks for it. Nothing of it is personal: everyone who reads the plan reads it. */
export const modelesDeBilan = defineList({
  name: 'ModelesDeBilan',
  displayName: 'Modèles de bilan',
  description: 'Ce qu’un bilan montre, sous quels titres et dans quel ordre, selon qui le demande.',
  finalite: 'Tirer des mêmes faits le bilan que chaque financeur attend.',
  columns: {
    nom: texte({ label: 'Modèle', internal: 'Title', required: true, maxLength: 120 }),
    parties: note({
      label: 'Parties',
      help: 'Une par ligne, dans l’ordre : « clé | titre ». Ce qui n’y est pas n’est pas montré.',
    }),
    partiesRetenues: note({
      label: 'Dernières parties lisibles',
      help: 'Écrit par l’application : ce qui sert quand les parties ne se lisent plus.',
    }),
    cle: texte({
      label: 'Clé de création',
      maxLength: 64,
      unique: true,
      help: 'Empêche qu’une même demande crée deux modèles.',
    }),
    empreinte: empreinteDeLaDemande,
  },
});

export type ModeleDeBilan = Row<typeof modelesDeBilan>;
export type NouveauModeleDeBilan = NewRow<typeof modelesDeBilan>;

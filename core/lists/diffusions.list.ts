import { envoi } from '../diffusions/envoi.ts';
import { choix, date, donnees, lien, nombre, texte, textes } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

/** A row is there before anything leaves: only what was handed out for sure counts. */
const ETATS_DE_DIFFUSION = ['À envoyer', 'En cours', 'Remise', 'En erreur'] as const;

export const diffusions = defineList({
  name: 'Diffusions',
  displayName: 'Diffusions',
  description: 'Chaque diffusion de l’annuaire ou d’une fiche à une structure réceptrice.',
  finalite: 'Compter les diffusions de l’annuaire et de ses fiches.',
  columns: {
    objet: texte({ label: 'Objet', internal: 'Title', required: true }),
    structure: lien({ label: 'Structure réceptrice', list: 'Structures', indexed: true }),
    canal: choix({
      label: 'Canal',
      values: ['Courriel', 'Papier', 'Teams', 'Site internet', 'Export'],
      required: true,
      indexed: true,
    }),
    diffuseeLe: date({ label: 'Diffusée le', required: true, indexed: true }),
    exemplaires: nombre({ label: 'Nombre d’exemplaires ou d’envois', min: 1, required: true }),
    fiches: nombre({ label: 'Nombre de fiches', min: 0 }),
    emettrice: lien({ label: 'Structure émettrice', list: 'Structures' }),
    etat: choix({
      label: 'État',
      values: ETATS_DE_DIFFUSION,
      indexed: true,
      help: 'Vide pour une diffusion notée à la main. « En cours » : le courriel est peut-être parti.',
    }),
    lueLe: date({
      label: 'Lue le',
      help: 'Le jour où la structure a dit l’avoir reçue et ouverte : jamais déduit de l’envoi.',
    }),
    /** One sending to several structures: its rows carry the same word. */
    vague: texte({ label: 'Vague', maxLength: 40, indexed: true }),
    fichesRemises: textes({
      label: 'Fiches diffusées',
      help: 'Numéros de ligne des fiches, une suite par ligne : 12 ou 12-40.',
    }),
    demande: donnees({ label: 'Demande d’envoi', schema: envoi }),
    cle: texte({ label: 'Clé', maxLength: 80, unique: true }),
    empreinte: empreinteDeLaDemande,
  },
});

export type Diffusion = Row<typeof diffusions>;
export type NouvelleDiffusion = NewRow<typeof diffusions>;

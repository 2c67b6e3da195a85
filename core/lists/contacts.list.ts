import { courriel, telephone } from '../identifiants/codes.ts';
import { VISIBILITES } from '../vocabulaires/structures.ts';
import { THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { booleen, choix, choixMultiple, date, lien, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const contacts = defineList({
  name: 'Contacts',
  displayName: 'Contacts',
  description: 'Les personnes qui représentent une structure, chacune avec sa visibilité.',
  personnel: true,
  columns: {
    nom: texte({ label: 'Nom complet', internal: 'Title', required: true }),
    structure: lien({ label: 'Structure', list: 'Structures', required: true, indexed: true }),
    fonction: texte({ label: 'Fonction' }),
    courriel: texte({ label: 'Courriel', maxLength: 200, indexed: true, check: courriel }),
    courrielEnEchec: texte({
      label: 'Adresse qui ne répond plus',
      maxLength: 200,
      help: 'L’adresse dont un courriel est revenu. Elle n’est plus utilisée tant qu’elle reste celle du contact.',
    }),
    telephone: texte({ label: 'Téléphone', maxLength: 16, check: telephone }),
    principal: booleen({ label: 'Contact principal' }),
    thematiques: choixMultiple({ label: 'Thématiques suivies', values: THEMATIQUES, open: true }),
    visibilite: choix({ label: 'Visibilité', values: VISIBILITES, required: true }),
    oid: texte({
      label: 'Identifiant du compte',
      maxLength: 36,
      indexed: true,
      help: 'Identifiant d’objet Entra, pour les personnes qui ont un compte.',
    }),
    tid: texte({ label: 'Locataire du compte', maxLength: 36 }),
    contraintes: note({ label: 'Contraintes de disponibilité', help: 'Par exemple : jamais le mercredi.' }),
    informeLe: date({ label: 'Informé de ses droits le' }),
    opposition: booleen({ label: 'S’oppose à la diffusion' }),
    dernierEchange: date({ label: 'Dernier échange le', indexed: true }),
    actif: booleen({ label: 'En poste' }),
    cleCreation: texte({
      label: 'Clé de création',
      maxLength: 64,
      unique: true,
      help: 'Empêche qu’une même demande crée deux contacts.',
    }),
  },
});

export type Contact = Row<typeof contacts>;
export type NouveauContact = NewRow<typeof contacts>;

import { z } from 'zod';
import { courriel, telephone } from '../identifiants/codes.ts';
import { CHAMPS_DE_CONTACT_A_VISIBILITE, VISIBILITES } from '../vocabulaires/structures.ts';
import { THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { booleen, choix, choixMultiple, date, donnees, instant, lien, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const contacts = defineList({
  name: 'Contacts',
  displayName: 'Contacts',
  description: 'Les personnes qui représentent une structure, chacune avec sa visibilité.',
  personnel: true,
  finalite: 'Joindre les personnes qui représentent une structure, et leur permettre de tenir sa fiche elles-mêmes.',
  columns: {
    nom: texte({ personnelle: true, label: 'Nom complet', internal: 'Title', required: true }),
    structure: lien({ label: 'Structure', list: 'Structures', required: true, indexed: true }),
    fonction: texte({ personnelle: true, label: 'Fonction' }),
    courriel: texte({ personnelle: true, label: 'Courriel', maxLength: 200, indexed: true, check: courriel }),
    courrielEnEchec: texte({
      personnelle: true,
      label: 'Adresse qui ne répond plus',
      maxLength: 200,
      help: 'L’adresse dont un courriel est revenu. Elle n’est plus utilisée tant qu’elle reste celle du contact.',
    }),
    telephone: texte({ personnelle: true, label: 'Téléphone', maxLength: 16, check: telephone }),
    principal: booleen({ personnelle: true, label: 'Contact principal' }),
    thematiques: choixMultiple({ personnelle: true, label: 'Thématiques suivies', values: THEMATIQUES, open: true }),
    visibilite: choix({ personnelle: true, label: 'Visibilité', values: VISIBILITES, required: true }),
    visibilites: donnees({
      personnelle: true,
      label: 'Visibilité par champ',
      schema: z.partialRecord(z.enum(CHAMPS_DE_CONTACT_A_VISIBILITE), z.enum(VISIBILITES)),
    }),
    oid: texte({
      personnelle: true,
      label: 'Identifiant du compte',
      maxLength: 36,
      indexed: true,
      help: 'Identifiant d’objet Entra, pour les personnes qui ont un compte.',
    }),
    tid: texte({ personnelle: true, label: 'Locataire du compte', maxLength: 36 }),
    contraintes: note({
      personnelle: true,
      label: 'Contraintes de disponibilité',
      help: 'Par exemple : jamais le mercredi.',
    }),
    informeLe: date({ personnelle: true, label: 'Informé de ses droits le' }),
    sansRappel: booleen({
      personnelle: true,
      label: 'Ne veut plus de rappels',
      help: 'Dit par la personne, d’un geste, sur la page d’un lien. Rien ne lui est plus écrit de lui-même.',
    }),
    opposition: booleen({ personnelle: true, label: 'S’oppose à la diffusion' }),
    corrigeLe: instant({
      personnelle: true,
      label: 'Corrigé le',
      help: 'Ajouté, corrigé ou parti, par la structure ou en son nom. Une campagne compte alors la fiche comme modifiée.',
    }),
    dernierEchange: date({ personnelle: true, label: 'Dernier échange le', indexed: true }),
    actif: booleen({ personnelle: true, label: 'En poste' }),
    cleCreation: texte({
      label: 'Clé de création',
      maxLength: 64,
      unique: true,
      help: 'Empêche qu’une même demande crée deux contacts.',
    }),
    empreinte: texte({
      label: 'Empreinte de la demande',
      maxLength: 40,
      help: 'Distingue une demande répétée d’une autre.',
    }),
  },
});

export type Contact = Row<typeof contacts>;
export type NouveauContact = NewRow<typeof contacts>;

import { z } from 'zod';
import { CHAMPS_DE_CONTACT as CHAMPS, CHAMPS_DE_CONTACT_A_VISIBILITE } from '../champs/contact.ts';
import { courriel, telephone } from '../identifiants/codes.ts';
import { VISIBILITES } from '../vocabulaires/structures.ts';
import { THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { booleen, choix, choixMultiple, date, donnees, instant, lien, nombre, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const contacts = defineList({
  name: 'Contacts',
  displayName: 'Contacts',
  description: 'Les personnes qui représentent une structure, chacune avec sa visibilité.',
  personnel: true,
  finalite: 'Joindre les personnes qui représentent une structure, et leur permettre de tenir sa fiche elles-mêmes.',
  columns: {
    nom: texte({ personnelle: true, label: CHAMPS.nom.libelle, internal: 'Title', required: true }),
    structure: lien({ label: 'Structure', list: 'Structures', required: true, indexed: true }),
    fonction: texte({ personnelle: true, label: CHAMPS.fonction.libelle }),
    courriel: texte({
      personnelle: true,
      label: CHAMPS.courriel.libelle,
      maxLength: CHAMPS.courriel.longueur,
      indexed: true,
      check: courriel,
    }),
    courrielEnEchec: texte({
      personnelle: true,
      label: 'Adresse qui ne répond plus',
      maxLength: 200,
      help: 'L’adresse dont un courriel est revenu. Elle n’est plus utilisée tant qu’elle reste celle du contact.',
    }),
    telephone: texte({
      personnelle: true,
      label: CHAMPS.telephone.libelle,
      maxLength: CHAMPS.telephone.longueur,
      check: telephone,
      help: 'Au format international, par exemple +33557000000.',
    }),
    principal: booleen({ personnelle: true, label: CHAMPS.principal.libelle }),
    thematiques: choixMultiple({
      personnelle: true,
      label: CHAMPS.thematiques.libelle,
      values: THEMATIQUES,
      open: true,
    }),
    visibilite: choix({ personnelle: true, label: CHAMPS.visibilite.libelle, values: VISIBILITES, required: true }),
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
      label: CHAMPS.contraintes.libelle,
      help: CHAMPS.contraintes.aide,
    }),
    informeLe: date({ personnelle: true, label: 'Informé de ses droits le' }),
    /** The turn of the address of their calendar; negative once it is cut, empty while none was asked for. */
    agenda: nombre({ personnelle: true, label: 'Agenda personnel', min: -999, max: 999 }),
    sansRappel: booleen({
      personnelle: true,
      label: CHAMPS.sansRappel.libelle,
      help: 'Dit par la personne, d’un geste, sur la page d’un lien. Rien ne lui est plus écrit de lui-même.',
    }),
    syntheseParCourriel: booleen({
      personnelle: true,
      label: CHAMPS.syntheseParCourriel.libelle,
      help: 'Coché par la coordination pour qui n’est pas dans Teams ; la personne l’arrête quand elle veut.',
    }),
    opposition: booleen({ personnelle: true, label: CHAMPS.opposition.libelle }),
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
    empreinte: empreinteDeLaDemande,
  },
});

export type Contact = Row<typeof contacts>;
export type NouveauContact = NewRow<typeof contacts>;

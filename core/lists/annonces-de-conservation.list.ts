import { z } from 'zod';
import { choix, date, donnees, instant, nombre, note, texte } from './columns.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';

/** Numbers of rows of the list that the rule is about: those still to be judged, and those that are being done. */
const lignesAnnoncees = z.strictObject({ restantes: z.array(z.string()), lot: z.array(z.string()) });

export const annoncesDeConservation = defineList({
  name: 'AnnoncesDeConservation',
  displayName: 'Suppressions annoncées',
  description: 'Ce que chaque règle de conservation fera d’elle-même trente jours après l’avoir annoncé, sauf arrêt.',
  finalite: 'Supprimer à temps ce qui n’a plus à être gardé, après un préavis que la coordination peut arrêter.',
  columns: {
    /** `AAAA-MM regle`: a rule announces once a month. */
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true, maxLength: 60 }),
    regle: texte({ label: 'Règle', required: true, maxLength: 40 }),
    etat: choix({
      label: 'État',
      values: ['Annoncée', 'En cours', 'Faite', 'Arrêtée'],
      required: true,
      indexed: true,
    }),
    annonceeLe: instant({ label: 'Annoncée le', required: true }),
    prevueLe: date({ label: 'Prévue le', required: true }),
    mois: nombre({ label: 'Durée de conservation, en mois', min: 0, max: 1200, required: true }),
    lignes: donnees({
      label: 'Lignes',
      schema: lignesAnnoncees,
      help: 'Des numéros de ligne, rien d’autre ; vidée une fois faite ou arrêtée.',
    }),
    annoncees: nombre({ label: 'Lignes annoncées', min: 0, max: 100_000, required: true }),
    faites: nombre({ label: 'Lignes faites', min: 0, max: 100_000, required: true }),
    epargnees: nombre({ label: 'Lignes laissées', min: 0, max: 100_000, required: true }),
    signaleeLe: instant({
      label: 'Dite à la coordination le',
      help: 'Sur la première annonce du mois, écrite avant que le courriel parte.',
    }),
    faiteLe: instant({ label: 'Faite le' }),
    arreteeLe: instant({ label: 'Arrêtée le' }),
    motif: note({ label: 'Pourquoi elle est arrêtée' }),
  },
});

export type AnnonceDeConservation = Row<typeof annoncesDeConservation>;
export type NouvelleAnnonceDeConservation = NewRow<typeof annoncesDeConservation>;
export type ModificationDAnnonce = Patch<typeof annoncesDeConservation>;

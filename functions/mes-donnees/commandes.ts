import type { Commande } from '../hote/commande.ts';
import { gererAgenda, gererAgendaParLien } from './agenda.ts';
import { demanderMesDonneesParLien } from './demander-par-lien.ts';
import { changerMesDonnees, lireMesDonnees, noterInformation } from './par-compte.ts';
import { changerMesDonneesParLien, lireMesDonneesParLien } from './par-lien.ts';
import { demanderRattachement, rattacherCompte } from './rattacher.ts';

export const COMMANDES_DE_MES_DONNEES: readonly Commande[] = [
  lireMesDonnees,
  changerMesDonnees,
  noterInformation,
  gererAgenda,
  gererAgendaParLien,
  demanderRattachement,
  rattacherCompte,
  demanderMesDonneesParLien,
  lireMesDonneesParLien,
  changerMesDonneesParLien,
];

import { z } from 'zod';
import { confirmerFiche } from '../../../core/contrats/annuaire.ts';
import type { Banc } from '../banc.ts';
import { creerStructure, unContact, uneCle, unLien } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

const surUneFiche = async (banc: Banc, reste: object = {}) => {
  const { id } = await creerStructure(banc);
  const { eTag } = await banc.contexte.depots.structures.parId(id);
  return { chemin: { id }, corps: { eTag, ...reste } };
};

const surUnContact = async (banc: Banc, structure: string, reste: object = {}, actif = true) => {
  const { id: contact, eTag } = await banc.contexte.depots.contacts.creer(
    unContact(structure, { courriel: `${uneCle()}@exemple.example`, principal: false, actif }),
  );
  return { chemin: { id: structure, contact }, corps: { eTag, ...reste } };
};

/** A right request for each contract of a fiche and of its links that an account may ask for. */
export const demandesDesFiches: Demandes = {
  confirmerFiche: async (banc, id) => {
    const { eTag } = await banc.contexte.depots.structures.parId(id);
    return { chemin: { id }, corps: { eTag, corrections: {} } };
  },
  annulerVerification: async (banc, id) => {
    const { eTag } = await banc.contexte.depots.structures.parId(id);
    const corps = { eTag, corrections: {} };
    const faite = await banc.appeler(confirmerFiche, { profil: 'coordination', chemin: { id }, corps });
    return { chemin: { id }, corps: { eTag: z.object({ eTag: z.string() }).parse(faite.corps).eTag } };
  },
  inviterAConfirmer: async (banc) => ({ chemin: { id: (await creerStructure(banc)).id }, corps: {} }),
  trancherDepart: async (banc, structure) => {
    const { id, eTag } = await banc.contexte.depots.sollicitations.creer({
      cle: uneCle(),
      nature: 'Confirmation de fiche',
      structure,
      canal: 'Courriel',
      etat: 'Envoyée',
      depart: 'À confirmer',
      envoyeeLe: '2026-11-01T09:00:00Z',
    });
    return { chemin: { id }, corps: { eTag, parti: true } };
  },
  revoquerLien: async (banc) => ({ chemin: { id: (await unLien(banc)).sollicitation }, corps: {} }),
  choisirLecteurs: async (_banc, id) => ({ chemin: { id }, corps: { champ: 'telephone', niveau: 'coordination' } }),
  creerFiche: async () => {
    const cle = uneCle();
    return { corps: { cle, champs: { nom: `Association ${cle}`, type: 'Association' } } };
  },
  modifierFiche: (banc) => surUneFiche(banc, { champs: { description: 'Une présentation.' } }),
  archiverFiche: (banc) => surUneFiche(banc),
  fermerFiche: (banc) => surUneFiche(banc),
  rouvrirFiche: (banc) => surUneFiche(banc),
  ajouterContact: async (_banc, structure) => ({
    chemin: { id: structure },
    corps: { cle: uneCle(), contact: { nom: 'Dominique Exemple', visibilite: 'partenaires' } },
  }),
  modifierContact: (banc, structure) => surUnContact(banc, structure, { contact: { fonction: 'Accueil' } }),
  retirerContact: (banc, structure) => surUnContact(banc, structure),
  detacherCompte: (banc, structure) => surUnContact(banc, structure),
  effacerContact: (banc, structure) => surUnContact(banc, structure),
  remettreContact: (banc, structure) => surUnContact(banc, structure, {}, false),
};

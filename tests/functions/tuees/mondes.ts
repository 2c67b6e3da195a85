import { inviterAConfirmer } from '../../../core/contrats/annuaire.ts';
import { diffuserCompteRendu } from '../../../core/contrats/comptes-rendus.ts';
import type { Contrat } from '../../../core/contrats/contrat.ts';
import { trancherDepart } from '../../../core/contrats/departs.ts';
import {
  changerInvites,
  envoyerLesLiens,
  passerDevant,
  repondreInvitation,
} from '../../../core/contrats/invitations.ts';
import { mettreEnLien } from '../../../core/contrats/mises-en-lien.ts';
import { lireOutlook, trancherOutlook } from '../../../core/contrats/outlook.ts';
import { confierRoles, nommerReferents } from '../../../core/contrats/referents.ts';
import { annulerRencontre, modifierRencontre, planifierRencontre } from '../../../core/contrats/rencontres.ts';
import { modifierSeances, reecrireSerie } from '../../../core/contrats/series.ts';
import { ouvrirSondage, retenirCreneau, voter } from '../../../core/contrats/sondages.ts';
import type { Appel, Banc } from '../banc.ts';
import { uneTenue } from '../demandes/comptes-rendus.ts';
import { uneSerie } from '../demandes/series.ts';
import { demandeDeSondage } from '../demandes/sondages.ts';
import {
  coorganiser,
  creerStructure,
  demandeDeRencontre,
  troisStructures,
  unContact,
  uneCle,
  uneRencontre,
} from '../fabrique.ts';

type Demande = Pick<Appel, 'chemin' | 'corps'>;
/** A request of the coordination in a world where much depends on it: people invited, mails gone, a meeting in Teams. */
interface MondeRiche {
  readonly contrat: Contrat;
  readonly demande: (banc: Banc) => Promise<Demande>;
}

/** What the world is made of must have been done. */
export async function demander(banc: Banc, contrat: Contrat, demande: Pick<Appel, 'chemin' | 'corps' | 'profil'>) {
  const reponse = await banc.appeler(contrat, { profil: 'coordination', ...demande });
  if (reponse.statut !== 200) throw new Error(`${contrat.id} : ${JSON.stringify(reponse.corps)}`);
  return reponse;
}

/** Planned in Teams, its links sent. */
async function planifiee(banc: Banc, structures: readonly string[], valeurs: Record<string, unknown> = {}) {
  const { id, eTag } = await uneRencontre(banc, structures, valeurs);
  await demander(banc, planifierRencontre, { chemin: { id }, corps: { eTag } });
  await demander(banc, envoyerLesLiens, { chemin: { id }, corps: {} });
  return banc.contexte.depots.rencontres.parId(id);
}

/** Its first two sittings planned. */
async function seriePlanifiee(banc: Banc) {
  const serie = await uneSerie(banc, await troisStructures(banc));
  for (const { id, eTag } of serie.seances.slice(0, 2))
    await demander(banc, planifierRencontre, { chemin: { id }, corps: { eTag } });
  const { rencontres, series } = banc.contexte.depots;
  const seances = await Promise.all(serie.seances.map(({ id }) => rencontres.parId(id)));
  return { ...serie, seances, eTag: (await series.parId(serie.id)).eTag };
}

/** Moved, or cancelled, in Outlook by hand; what is said of it then. */
async function changeeDansOutlook(banc: Banc, reste: object, annulee = false): Promise<Demande> {
  const { id, evenementId = '' } = await planifiee(banc, await troisStructures(banc));
  const { agenda } = banc.contexte;
  if (annulee) await agenda.annuler(evenementId, 'Supprimée à la main');
  else await agenda.modifier(evenementId, { debut: '2026-12-11T14:30:00', fin: '2026-12-11T16:00:00' });
  const { corps } = await demander(banc, lireOutlook, { chemin: { id } });
  const { eTag, vu } = corps as { eTag: string; vu: string };
  return { chemin: { id }, corps: { eTag, vu, ...reste } };
}

/** One place, which the first holds; the two others wait. */
async function complete(banc: Banc) {
  const structures = await troisStructures(banc);
  const rencontre = await planifiee(banc, structures, { capacite: 1 });
  for (const structure of structures)
    await demander(banc, repondreInvitation, { chemin: { id: rencontre.id }, corps: { structure, reponse: 'Vient' } });
  return { structures, id: rencontre.id };
}

async function sondageRepondu(banc: Banc) {
  const structures = await troisStructures(banc);
  const { id } = await uneRencontre(banc, structures, { debut: undefined });
  await demander(banc, ouvrirSondage, { chemin: { id }, corps: demandeDeSondage() });
  const [sondage] = (await banc.contexte.depots.sondages.lireOu('rencontre', id)).items;
  for (const structure of structures.slice(0, 2)) {
    const corps = { structure, reponses: { c1: 'Oui', c2: 'Non' } };
    await demander(banc, voter, { chemin: { id: sondage?.id ?? '' }, corps });
  }
  return banc.contexte.depots.sondages.parId(sondage?.id ?? '');
}

export const MONDES_RICHES: Readonly<Record<string, MondeRiche>> = {
  'annuler une rencontre planifiée, ses liens partis': {
    contrat: annulerRencontre,
    demande: async (banc) => {
      const { id, eTag } = await planifiee(banc, await troisStructures(banc));
      return { chemin: { id }, corps: { eTag, motif: 'Trop peu de réponses' } };
    },
  },
  'déplacer une rencontre planifiée': {
    contrat: modifierRencontre,
    demande: async (banc) => {
      const structures = await troisStructures(banc);
      const { id, eTag } = await planifiee(banc, structures);
      const { cle: _, structures: __, ...dits } = demandeDeRencontre(structures, { debut: '2026-12-11T13:30:00Z' });
      return { chemin: { id }, corps: { eTag, ...dits } };
    },
  },
  'changer le lieu de toutes les séances d’une série, deux étant planifiées': {
    contrat: modifierSeances,
    demande: async (banc) => {
      const { seances } = await seriePlanifiee(banc);
      return { corps: { seances: seances.map(({ id, eTag }) => ({ id, eTag })), changements: { lieu: 'Mairie' } } };
    },
  },
  'donner une autre heure à une série, deux séances étant planifiées': {
    contrat: reecrireSerie,
    demande: async (banc) => {
      const { id, eTag, corps } = await seriePlanifiee(banc);
      return { chemin: { id }, corps: { eTag, regle: { ...corps.regle, heure: '14:00' } } };
    },
  },
  'finir une série plus tôt : plusieurs séances annulées, dont une planifiée': {
    contrat: reecrireSerie,
    demande: async (banc) => {
      const { id, eTag, corps } = await seriePlanifiee(banc);
      const regle = { ...corps.regle, au: '2027-02-28' };
      return { chemin: { id }, corps: { eTag, regle, motif: 'La salle ferme' } };
    },
  },
  'garder la date d’Outlook': {
    contrat: trancherOutlook,
    demande: (banc) => changeeDansOutlook(banc, { cote: 'outlook' }),
  },
  'remettre dans Outlook la date de Maillage': {
    contrat: trancherOutlook,
    demande: (banc) => changeeDansOutlook(banc, { cote: 'maillage' }),
  },
  'annuler ce qui a été supprimé dans Outlook': {
    contrat: trancherOutlook,
    demande: (banc) => changeeDansOutlook(banc, { cote: 'outlook', motif: 'Supprimée à la main' }, true),
  },
  'refaire ce qui a été supprimé dans Outlook': {
    contrat: trancherOutlook,
    demande: (banc) => changeeDansOutlook(banc, { cote: 'maillage' }, true),
  },
  'changer les invités d’une rencontre planifiée': {
    contrat: changerInvites,
    demande: async (banc) => {
      const [a = '', b = ''] = await troisStructures(banc);
      const { id } = await planifiee(banc, [a, b]);
      const nouvelle = (await creerStructure(banc, { courrielDuContact: 'd@exemple.example' })).id;
      return { chemin: { id }, corps: { ajouter: [{ id: nouvelle, raison: 'Même thématique' }], retirer: [a] } };
    },
  },
  'envoyer les liens à trois structures': {
    contrat: envoyerLesLiens,
    demande: async (banc) => {
      const { id, eTag } = await uneRencontre(banc, await troisStructures(banc));
      await demander(banc, planifierRencontre, { chemin: { id }, corps: { eTag } });
      return { chemin: { id }, corps: {} };
    },
  },
  'laisser sa place : la première qui attend l’a': {
    contrat: repondreInvitation,
    demande: async (banc) => {
      const { id, structures } = await complete(banc);
      return { chemin: { id }, corps: { structure: structures[0], reponse: 'Ne vient pas' } };
    },
  },
  'passer devant dans la liste d’attente': {
    contrat: passerDevant,
    demande: async (banc) => {
      const { id, structures } = await complete(banc);
      return { chemin: { id }, corps: { structure: structures[2], motif: 'Elle présente un point' } };
    },
  },
  'retirer qui tenait une place': {
    contrat: changerInvites,
    demande: async (banc) => {
      const { id, structures } = await complete(banc);
      return { chemin: { id }, corps: { ajouter: [], retirer: [structures[0]] } };
    },
  },
  'ouvrir un sondage à trois structures': {
    contrat: ouvrirSondage,
    demande: async (banc) => {
      const { id } = await uneRencontre(banc, await troisStructures(banc), { debut: undefined });
      return { chemin: { id }, corps: demandeDeSondage() };
    },
  },
  'retenir la date d’un sondage répondu': {
    contrat: retenirCreneau,
    demande: async (banc) => {
      const { id, eTag } = await sondageRepondu(banc);
      return { chemin: { id }, corps: { eTag, creneau: 'c1' } };
    },
  },
  'confier tous les rôles d’une personne qui part': {
    contrat: confierRoles,
    demande: async (banc) => {
      const equipe = await creerStructure(banc, { courrielDuContact: 'equipe@exemple.example' });
      const a = await banc.contexte.depots.contacts.creer(unContact(equipe.id, { nom: 'Bao Exemple' }));
      for (const thematique of ['Logement', 'Jeunesse'])
        await demander(banc, nommerReferents, { corps: { thematique, referent: equipe.contact } });
      for (const _ of [1, 2]) await coorganiser(banc, (await uneRencontre(banc, [equipe.id])).id, equipe);
      return { corps: { de: equipe.contact, a: a.id } };
    },
  },
  'diffuser un compte rendu à trois structures': {
    contrat: diffuserCompteRendu,
    demande: async (banc) => {
      const { id, eTag } = await uneTenue(banc, await troisStructures(banc), 'Deux permanences s’ouvrent.');
      return { chemin: { id }, corps: { eTag } };
    },
  },
  'mettre en lien, la présentation attendant son jour': {
    contrat: mettreEnLien,
    demande: async (banc) => {
      const [demandeur, destinataire] = await troisStructures(banc);
      return { corps: { cle: uneCle(), demandeur, destinataire, thematique: 'Logement', attendre: '2026-11-30' } };
    },
  },
  'relancer : le lien d’une fiche qui attend son jour': {
    contrat: inviterAConfirmer,
    demande: async (banc) => ({
      chemin: { id: (await creerStructure(banc)).id },
      corps: { le: '2026-11-27' },
    }),
  },
  'renvoyer un courriel dont le départ est incertain': {
    contrat: trancherDepart,
    demande: async (banc) => {
      const { id: structure } = await creerStructure(banc, { courrielDuContact: 'a@exemple.example' });
      banc.perdre(/sendMail/, false);
      await banc.appeler(inviterAConfirmer, { profil: 'coordination', chemin: { id: structure }, corps: {} });
      const { items } = await banc.contexte.depots.sollicitations.lireOu('structure', structure);
      return { chemin: { id: items[0]?.id ?? '' }, corps: { eTag: items[0]?.eTag, parti: false } };
    },
  },
};

import { aujourdhui, plusJours } from '../../../core/temps/heure-locale.ts';
import type { Banc } from '../banc.ts';
import { demandeDeRencontre, uneCle, uneRencontre, uneReunionTenue } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

const surRencontre = ({ id, eTag }: { id: string; eTag: string }, reste: object = {}) => ({
  chemin: { id },
  corps: { eTag, ...reste },
});

const RAPPORT = Buffer.from(
  [
    '1. Summary',
    'Meeting title\tParentalité',
    '',
    '2. Participants',
    'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
    'Camille Exemple\t12/10/26, 2:30:00 PM\t12/10/26, 4:00:00 PM\t1h 30m\tcamille@exemple.example\t\tAttendee',
  ].join('\r\n'),
).toString('base64');

/** A decision that this structure carries. */
async function uneSuite(banc: Banc, structure: string, valeurs: { readonly echeance?: string } = {}) {
  const { id: rencontre } = await uneRencontre(banc, [structure]);
  return banc.contexte.depots.suites.creer({
    titre: 'Relire',
    rencontre,
    thematique: 'Parentalité',
    structure,
    etat: 'À faire',
    cle: uneCle(),
    ...valeurs,
  });
}

/** A point that this structure proposed for a rencontre to come. */
async function unPointPropose(banc: Banc, structure: string) {
  const { id } = await uneRencontre(banc, [structure]);
  const { id: point, eTag } = await banc.contexte.depots.points.creer({
    ...{ titre: 'Les horaires', type: 'Échange', thematique: 'Logement', rencontre: id, structure, etat: 'Proposé' },
    cle: uneCle(),
  });
  return { chemin: { id, point }, eTag };
}

/** A right request for each contract of core/contrats/rencontres.ts, core/contrats/comptages.ts and core/contrats/ordre-du-jour.ts. */
export const demandesDesRencontres: Demandes = {
  creerRencontre: async (_banc, id) => ({ corps: demandeDeRencontre([id]) }),
  modifierRencontre: async (banc, id) => {
    const { cle: _, structures: __, ...essentiel } = demandeDeRencontre([id]);
    return surRencontre(await uneRencontre(banc, [id]), { ...essentiel, titre: 'Un autre titre' });
  },
  planifierRencontre: async (banc, id) => surRencontre(await uneRencontre(banc, [id])),
  annulerRencontre: async (banc, id) => surRencontre(await uneRencontre(banc, [id]), { motif: 'Trop peu d’inscrits' }),
  direPrevenue: async (banc, id) => {
    const { id: rencontre, eTag } = await uneRencontre(banc, [id]);
    await banc.contexte.depots.rencontres.modifier(rencontre, eTag, { etat: 'Annulée' });
    return { chemin: { id: rencontre }, corps: { structure: id, prevenue: true } };
  },
  lireOutlook: async (banc, id) => ({ chemin: { id: (await uneRencontre(banc, [id])).id } }),
  trancherOutlook: async (banc, structure) => {
    const { id, eTag } = await uneRencontre(banc, [structure]);
    const { rencontres } = banc.contexte.depots;
    // Cancelled: on the side of Outlook, there is nothing left to do.
    const annulee = await rencontres.modifier(id, eTag, { etat: 'Annulée' });
    return { chemin: { id }, corps: { eTag: annulee, vu: 'rien', cote: 'outlook' } };
  },
  grefferRencontre: async (banc, id) => {
    const hote = await uneRencontre(banc, [id], { titre: 'La rencontre qui accueille' });
    return surRencontre(await uneRencontre(banc, [id]), { hote: hote.id, dureeMinutes: 30 });
  },
  grefferALaCreation: async (banc, id) => {
    const hote = await uneRencontre(banc, [id], { titre: 'La rencontre qui accueille' });
    return { corps: { ...demandeDeRencontre([id]), hote: hote.id, minutesDuPoint: 30 } };
  },
  etablirOrdreDuJour: async (banc, id) => surRencontre(await uneRencontre(banc, [id])),
  enregistrerOrdreDuJour: async (banc, structure) =>
    surRencontre(await uneRencontre(banc, [structure]), {
      points: [
        { titre: 'Accueil', type: 'Information', source: 'ouverture', origine: '', debut: 0, duree: 10 },
        {
          titre: 'Le dépliant',
          type: 'Échange',
          source: 'ajoute',
          origine: 'Ajouté par la coordination',
          debut: 10,
          duree: 30,
          sousPoints: ['Le texte', 'Le tirage'],
          presente: structure,
        },
      ],
      ecartes: [{ titre: 'Le budget', type: 'Échange', source: 'ajoute', raison: 'Retiré.', motif: 'retire' }],
    }),
  telechargerOrdreDuJour: async (banc, id) => {
    const rencontre = await uneRencontre(banc, [id], { avecOrdreDuJour: true });
    return { chemin: { id: rencontre.id } };
  },
  proposerPoint: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    return { chemin: { id }, corps: { cle: uneCle(), structure, titre: 'Les horaires', type: 'Échange' } };
  },
  corrigerPoint: async (banc, structure) => {
    const { chemin, eTag } = await unPointPropose(banc, structure);
    return { chemin, corps: { eTag, titre: 'Les horaires du mercredi', type: 'Échange' } };
  },
  retirerPoint: async (banc, structure) => {
    const { chemin, eTag } = await unPointPropose(banc, structure);
    return { chemin, corps: { eTag } };
  },
  noterSuite: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    return { chemin: { id }, corps: { cle: uneCle(), titre: 'Imprimer le dépliant' } };
  },
  changerSuite: async (banc, structure) => {
    const { id, eTag } = await uneSuite(banc, structure);
    return { chemin: { id }, corps: { eTag, etat: 'Faite', structure } };
  },
  direSuite: async (banc, structure) => {
    const { id, eTag } = await uneSuite(banc, structure);
    return { chemin: { id }, corps: { eTag, structure, dit: 'N’y arrivera pas', mot: 'Il nous manque une salle.' } };
  },
  corrigerSuite: async (banc, structure) => {
    const { id, eTag } = await uneSuite(banc, structure);
    return { chemin: { id }, corps: { eTag, titre: 'Relire ensemble', structure, echeance: '2027-01-15' } };
  },
  relancerSuites: async (banc, structure) => {
    const echeance = plusJours(aujourdhui(banc.contexte.maintenant()), -3);
    const { rencontre } = await uneSuite(banc, structure, { echeance });
    return { corps: { structure, rencontre } };
  },
  saisirPresences: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    return { chemin: { id }, corps: { feuilleDePresence: true, lignes: [{ structure, statut: 'Présent' }] } };
  },
  telechargerEmargement: async (banc, id) => ({ chemin: { id: (await uneRencontre(banc, [id])).id } }),
  garderPlanDeTable: async (banc, structure) =>
    surRencontre(await uneRencontre(banc, [structure]), {
      plan: { version: 1, convives: [1, 2].map((rang) => ({ structure, rang, sur: 2 })), tours: [[[0, 1]]] },
    }),
  lireRapportTeams: async (banc, id) => ({
    chemin: { id: (await uneRencontre(banc, [id])).id },
    corps: { fichier: RAPPORT },
  }),
  lireRapportDeLaReunion: async (banc, structure) => {
    const { id } = await uneReunionTenue(banc, [structure], [[{ nom: 'Camille Exemple', de: 0, a: 60 }]]);
    return { chemin: { id } };
  },
  compterPublic: async (banc, id) => ({
    chemin: { id: (await uneRencontre(banc, [id])).id },
    corps: { lignes: [{ trancheAge: '26-59 ans', nombre: 12 }] },
  }),
  compterALaPorte: async (banc, id) => ({
    chemin: { id: (await uneRencontre(banc, [id])).id },
    corps: { releve: uneCle(), rang: 3, lignes: [{ trancheAge: '26-59 ans', premiereVenue: true, nombre: 3 }] },
  }),
  donnerDesCodes: async (banc, id) => ({
    chemin: { id: (await uneRencontre(banc, [id], { debut: banc.contexte.maintenant() })).id },
    corps: { codes: ['chat soleil vélo'] },
  }),
  lirePublic: async (banc, id) => ({ chemin: { id: (await uneRencontre(banc, [id])).id } }),
};

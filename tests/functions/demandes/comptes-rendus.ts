import { donnerAvisSurCompteRendu, soumettreCompteRendu } from '../../../core/contrats/comptes-rendus.ts';
import type { PointCale } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { plusMinutes } from '../../../core/temps/heure-locale.ts';
import type { Banc } from '../banc.ts';
import { uneCle, uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A rencontre that was held yesterday for the clock of the bench, with its compte rendu. */
export async function uneTenue(banc: Banc, structures: readonly string[], compteRendu?: string) {
  const demain = plusMinutes(banc.contexte.maintenant(), 24 * 60);
  const { id } = await uneRencontre(banc, structures, { debut: demain });
  const { rencontres } = banc.contexte.depots;
  const { eTag: avant } = await rencontres.parId(id);
  const debut = new Date(Date.parse(banc.contexte.maintenant()) - 86_400_000).toISOString().replace(/\.\d+/, '');
  const eTag = await rencontres.modifier(id, avant, {
    etat: 'Tenue',
    debut,
    ...(compteRendu === undefined ? {} : { compteRendu }),
  });
  return { id, eTag };
}

/** The same, noted present, its compte rendu sent for approval. */
export async function uneSoumise(banc: Banc, structures: readonly string[], texte = 'Deux permanences s’ouvrent.') {
  const { id, eTag } = await uneTenue(banc, structures, texte);
  await noterPresentes(banc, id);
  await banc.appeler(soumettreCompteRendu, { profil: 'coordination', chemin: { id }, corps: { eTag } });
  return { id, eTag: (await banc.contexte.depots.rencontres.parId(id)).eTag };
}

export async function noterPresentes(banc: Banc, rencontre: string): Promise<void> {
  const { participations } = banc.contexte.depots;
  for (const p of (await participations.lireOu('rencontre', rencontre)).items)
    await participations.modifier(p.id, p.eTag, { statut: 'Présent' });
}

/** One held without this structure, with something to tell of it. */
export async function uneManquee(banc: Banc, structure: string): Promise<string> {
  const { id } = await uneTenue(banc, [structure]);
  await ordreDuJourDe(banc, id, ['Les loyers']);
  const { participations } = banc.contexte.depots;
  for (const p of (await participations.lireOu('rencontre', id)).items)
    await participations.modifier(p.id, p.eTag, { statut: 'Excusé' });
  return id;
}

/** Its ordre du jour, of points added by hand. */
export async function ordreDuJourDe({ contexte }: Banc, rencontre: string, titres: readonly string[]): Promise<void> {
  const { rencontres } = contexte.depots;
  const { eTag } = await rencontres.parId(rencontre);
  const points = titres.map((titre, i) => ({
    ...{ titre, type: 'Échange', source: 'ajoute', origine: '', debut: 10 * i, duree: 10 },
  })) satisfies PointCale[];
  const etabliLe = contexte.maintenant();
  await rencontres.modifier(rencontre, eTag, {
    ordreDuJour: { version: 1, etabliLe, dureeMinutes: 90, points, ecartes: [] },
  });
}

/** Another text for the one part of that compte rendu. */
export const uneCorrection = () =>
  ({
    geste: 'corriger',
    cle: uneCle(),
    partie: 0,
    avant: 'Deux permanences s’ouvrent.',
    propose: 'Trois permanences s’ouvrent.',
  }) as const;

/** A right request for each contract of core/contrats/comptes-rendus.ts. */
export const demandesDesComptesRendus: Demandes = {
  redigerCompteRendu: async (banc, structure) => ({ chemin: { id: (await uneTenue(banc, [structure])).id } }),
  lireNotesDePoint: async (banc, structure) => ({ chemin: { id: (await uneTenue(banc, [structure])).id } }),
  noterSurLePoint: async (banc, structure) => {
    const { id } = await uneTenue(banc, [structure]);
    await ordreDuJourDe(banc, id, ['Les loyers']);
    return { chemin: { id }, corps: { point: 'ajoute Les loyers', avant: '', texte: 'Ils montent.' } };
  },
  lireCompteRendu: async (banc, structure) => ({ chemin: { id: (await uneSoumise(banc, [structure])).id } }),
  enregistrerCompteRendu: async (banc, structure) => {
    const { id, eTag } = await uneTenue(banc, [structure]);
    return { chemin: { id }, corps: { eTag, texte: 'Deux permanences s’ouvrent.' } };
  },
  soumettreCompteRendu: async (banc, structure) => {
    const { id, eTag } = await uneTenue(banc, [structure], 'Deux permanences s’ouvrent.');
    await noterPresentes(banc, id);
    const [contact] = (await banc.contexte.depots.contacts.lireOu('structure', structure)).items;
    return { chemin: { id }, corps: { eTag, contacts: [{ structure, contact: contact?.id ?? '1' }] } };
  },
  donnerAvisSurCompteRendu: async (banc, structure) => ({
    chemin: { id: (await uneSoumise(banc, [structure])).id },
    corps: { structure, avis: uneCorrection() },
  }),
  noterManqueLu: async (banc, structure) => ({
    chemin: { id: await uneManquee(banc, structure) },
    corps: { structure },
  }),
  noterAvisParTelephone: async (banc, structure) => ({
    chemin: { id: (await uneSoumise(banc, [structure])).id },
    corps: { structure, avis: uneCorrection() },
  }),
  trancherAmendement: async (banc, structure) => {
    const { id, eTag } = await uneSoumise(banc, [structure]);
    const avis = uneCorrection();
    await banc.appeler(donnerAvisSurCompteRendu, {
      profil: 'coordination',
      chemin: { id },
      corps: { structure, avis },
    });
    return { chemin: { id }, corps: { eTag, structure, correction: avis.cle, reprendre: true } };
  },
  diffuserCompteRendu: async (banc, structure) => {
    const { id, eTag } = await uneTenue(banc, [structure], 'Deux permanences s’ouvrent.');
    return { chemin: { id }, corps: { eTag } };
  },
  telechargerCompteRendu: async (banc, structure) => ({
    chemin: { id: (await uneSoumise(banc, [structure])).id },
  }),
};

import { inviterAConfirmer } from '../../../core/contrats/annuaire.ts';
import { donnerMonAvis } from '../../../core/contrats/avis.ts';
import type { Contrat } from '../../../core/contrats/contrat.ts';
import { envoyerLesLiens, repondreInvitation } from '../../../core/contrats/invitations.ts';
import { mettreEnLien } from '../../../core/contrats/mises-en-lien.ts';
import { garderRecherche } from '../../../core/contrats/recherches.ts';
import { planifierRencontre } from '../../../core/contrats/rencontres.ts';
import { ouvrirSondage, voter } from '../../../core/contrats/sondages.ts';
import type { Appel, Banc } from '../banc.ts';
import { uneCampagneLancee } from '../campagnes/une-campagne.ts';
import { uneRencontreCommencee } from '../demandes/avis.ts';
import { uneSoumise, uneTenue } from '../demandes/comptes-rendus.ts';
import { demandeDeSondage } from '../demandes/sondages.ts';
import { creerStructure, troisStructures, unContact, uneCle, uneRencontre } from '../fabrique.ts';
import { demander as faire } from './mondes.ts';

/** Everything that a timer may have to do in the days that follow, in one small territory. */
export async function unTerritoire(banc: Banc): Promise<void> {
  const { depots, agenda } = banc.contexte;
  const demander = (contrat: Contrat, demande: Pick<Appel, 'chemin' | 'corps' | 'profil'>) =>
    faire(banc, contrat, demande);
  for (const [cle, valeur] of [
    ['coordonneesDeLaCoordination', '05 57 00 00 00, coordination@exemple.example'],
    ['annoncerRencontres', 'oui'],
    ['annoncerComptesRendus', 'oui'],
  ] as const)
    await depots.reglages.creer({ cle, valeur });
  const structures = await troisStructures(banc);
  const [a = '', b = '', c = ''] = structures;
  const { id: partenaire } = await creerStructure(banc, {
    profil: 'partenaire',
    courrielDuContact: 'p@exemple.example',
  });

  const planifiee = async (titre: string, valeurs: Record<string, unknown> = {}, corps: object = {}) => {
    const { id, eTag } = await uneRencontre(banc, structures, { titre, ...valeurs });
    await demander(planifierRencontre, { chemin: { id }, corps: { eTag, ...corps } });
    return depots.rencontres.parId(id);
  };
  const { id: limitee } = await planifiee('Une seule place', { capacite: 1 });
  await demander(envoyerLesLiens, { chemin: { id: limitee }, corps: {} });
  for (const structure of structures)
    await demander(repondreInvitation, { chemin: { id: limitee }, corps: { structure, reponse: 'Vient' } });
  const [place] = (await depots.participations.lireOu('rencontre', limitee)).items;
  // Freed by hand in the list: the round of the places finds it.
  if (place !== undefined) await depots.participations.modifier(place.id, place.eTag, { statut: 'Excusé' });

  const deplacee = await planifiee('Déplacée dans Outlook');
  await agenda.modifier(deplacee.evenementId ?? '', { debut: '2026-12-11T14:30:00', fin: '2026-12-11T16:00:00' });
  await planifiee('Une invitation attend', {}, { reports: [{ structure: a, le: '2026-11-25' }] });
  const liens = await planifiee('Un lien attend');
  const reports = [{ structure: b, le: '2026-11-25' }];
  await demander(envoyerLesLiens, { chemin: { id: liens.id }, corps: { reports } });

  const { id: sondee } = await uneRencontre(banc, structures, { titre: 'Quelle date', debut: undefined });
  await demander(ouvrirSondage, { chemin: { id: sondee }, corps: demandeDeSondage() });
  const [sondage] = (await depots.sondages.lireOu('rencontre', sondee)).items;
  const reponses = { c1: 'Oui', c2: 'Non' };
  await demander(voter, { chemin: { id: sondage?.id ?? '' }, corps: { structure: a, reponses } });

  await uneSoumise(banc, [a, b]);
  await uneTenue(banc, [b, c]);
  const commencee = await uneRencontreCommencee(banc, [partenaire]);
  const avis = { utile: 'Oui', parole: 'Un peu', suite: 'Non' };
  await demander(donnerMonAvis, { profil: 'partenaire', chemin: { id: commencee }, corps: { reponses: avis } });
  // Little asked until now: a structure above its budget is not reminded.
  const { id: structure } = await creerStructure(banc, { courrielDuContact: 'd@exemple.example' });
  for (const echeance of ['2026-11-24', '2026-12-01'])
    await depots.suites.creer({
      titre: 'Relire le dépliant',
      rencontre: liens.id,
      thematique: 'Parentalité',
      structure,
      echeance,
      etat: 'En cours',
      cle: uneCle(),
    });

  const { contact } = await creerStructure(banc, { courrielDuContact: 'v@exemple.example' });
  const { id: ficheAction } = await depots.fichesAction.creer({ titre: 'Se compter' });
  await depots.indicateurs.creer({
    ...{ libelle: 'Jeunes accueillis', ficheAction, type: 'Résultat', calcul: 'saisie' },
    ...{ responsableContact: contact, cadenceDeSaisie: 'Chaque mois', cleSource: uneCle() },
  });

  const { id: commune } = await creerStructure(banc, { courrielDuContact: 'mairie@exemple.example' });
  await depots.contacts.creer(unContact(commune, { courriel: 'elue@exemple.example', syntheseParCourriel: true }));

  const lien = { demandeur: partenaire, thematique: 'Logement' };
  await demander(mettreEnLien, { corps: { cle: uneCle(), destinataire: b, ...lien } });
  await demander(mettreEnLien, { corps: { cle: uneCle(), destinataire: c, ...lien, attendre: '2026-11-26' } });
  await demander(inviterAConfirmer, { chemin: { id: c }, corps: { le: '2026-11-25' } });
  const recherche = { nom: 'Parentalité', recherche: 'thematique=Parentalit%C3%A9', parCourriel: true };
  await demander(garderRecherche, { profil: 'partenaire', corps: { cle: uneCle(), ...recherche } });
  await uneCampagneLancee(banc);
}

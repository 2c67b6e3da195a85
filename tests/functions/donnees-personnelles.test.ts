import { confirmerFiche, inviterAConfirmer, ouvrirLien, repondreParLien } from '../../core/contrats/annuaire.ts';
import { proposerPoint } from '../../core/contrats/points.ts';
import {
  annulerRencontre,
  creerRencontre,
  noterSuite,
  planifierRencontre,
  saisirPresences,
} from '../../core/contrats/rencontres.ts';
import { publierSynthese } from '../../core/contrats/syntheses.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { ENVIRONNEMENT } from './environnement-local.ts';
import { creerStructure, demandeDeRencontre, uneCle, unLien } from './fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());

const PERSONNEL = [
  /secretissime/i,
  /Zoé Introuvable/,
  /confidence/i,
  /\+33557999999/,
  /eyJ[\w-]+\./, // any token
  new RegExp(ENVIRONNEMENT.LIENS_SECRET),
  /secret-du-canal/,
];

/** The story, with refusals and faults on the way. */
async function histoire(): Promise<void> {
  const { id, contact } = await creerStructure(banc, {
    nom: 'Structure Secretissime',
    telephone: '+33557999999',
    profil: 'partenaire',
    courrielDuContact: 'zoe@secretissime.example',
  });
  const { contacts, structures } = banc.contexte.depots;
  await contacts.modifier(contact, (await contacts.parId(contact)).eTag, { nom: 'Zoé Introuvable' });
  const par = (profil: 'coordination' | 'partenaire' | 'lecture') => ({ profil }) as const;
  const corps = demandeDeRencontre([id], { titre: 'Confidence de Zoé Introuvable' });
  await banc.appeler(creerRencontre, { ...par('coordination'), brut: '{"titre": "Zoé Introuvable' });
  await banc.appeler(creerRencontre, {
    ...par('coordination'),
    corps: { ...corps, titre: 'Zoé Introuvable'.repeat(50) },
  });
  await banc.appeler(creerRencontre, { ...par('lecture'), corps });
  banc.perdre(/POST .*\/items$/, true);
  const rencontre = (await banc.appeler(creerRencontre, { ...par('coordination'), corps })).corps as {
    id: string;
    eTag: string;
  };
  const sur = { chemin: { id: rencontre.id } };
  banc.perdre(/POST .*\/events$/, true);
  const plan = await banc.appeler(planifierRencontre, {
    ...par('coordination'),
    ...sur,
    corps: { eTag: rencontre.eTag },
  });
  await banc.appeler(proposerPoint, {
    ...par('partenaire'),
    ...sur,
    corps: { cle: uneCle(), titre: 'Confidence', type: 'Échange', precisions: 'Zoé Introuvable' },
  });
  await banc.appeler(noterSuite, {
    ...par('coordination'),
    ...sur,
    corps: { cle: uneCle(), titre: 'Confidence', responsable: 'Zoé Introuvable' },
  });
  await banc.appeler(saisirPresences, {
    ...par('coordination'),
    ...sur,
    corps: { feuilleDePresence: true, lignes: [{ structure: id, contact, statut: 'Présent' }] },
  });
  const { eTag } = await structures.parId(id);
  await banc.appeler(confirmerFiche, {
    ...par('partenaire'),
    chemin: { id },
    corps: { eTag, corrections: { courriel: 'Zoé Introuvable' } },
  });
  const { jeton } = await unLien(banc, id);
  await banc.appeler(ouvrirLien, { corps: { jeton } });
  await banc.appeler(ouvrirLien, { corps: { jeton: `${jeton}x` } });
  await banc.appeler(repondreParLien, { corps: { jeton, corrections: { description: 'Une confidence' } } });
  banc.mourirA(3, true);
  await banc.appeler(inviterAConfirmer, { ...par('coordination'), chemin: { id }, corps: {} });
  banc.renaitre();
  await banc.appeler(publierSynthese, { ...par('coordination'), chemin: { mois: '2026-10' }, corps: {} });
  const version = (plan.corps as { eTag: string }).eTag;
  const motif = 'Confidence : Zoé Introuvable est absente';
  const derniere = await banc.contexte.depots.rencontres.parId(rencontre.id);
  await banc.appeler(annulerRencontre, { ...par('coordination'), ...sur, corps: { eTag: version, motif } });
  await banc.appeler(annulerRencontre, { ...par('coordination'), ...sur, corps: { eTag: derniere.eTag, motif } });
}

test('ni les traces ni le Journal ne contiennent un nom, une adresse, un texte saisi, un jeton ou un secret', async () => {
  await histoire();
  const traces = JSON.stringify(banc.traces);
  const { items } = await banc.contexte.depots.journal.lire();
  const journal = JSON.stringify(items);
  expect(banc.traces.length).toBeGreaterThan(0);
  const commandes = new Set(items.map((l) => l.commande));
  for (const attendue of [
    'creerRencontre',
    'planifierRencontre',
    'proposerPoint',
    'noterSuite',
    'saisirPresences',
    'inviterAConfirmer',
    'ouvrirLien',
    'repondreParLien',
    'publierSynthese',
    'annulerRencontre',
  ]) {
    expect(commandes).toContain(attendue);
  }
  for (const motif of PERSONNEL) {
    expect(traces).not.toMatch(motif);
    expect(journal).not.toMatch(motif);
  }
});

import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';
import {
  lireSondage,
  montrerReponses,
  ouvrirSondage,
  type SondageLu,
  voter,
  voterParLien,
} from '../../core/contrats/sondages.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { demandeDeSondage } from './demandes/sondages.ts';
import { creerStructure, jetonRecu, uneRencontre } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

/** A structure with a link, one whose address is protected, one of a partner, one of an invité; a poll asked of them. */
async function unSondage(valeurs: Record<string, unknown> = { reponsesVisibles: true }) {
  const caf = await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'caf@exemple.example' });
  const refuge = await creerStructure(banc, {
    nom: 'Refuge de la rue Haute (exemple)',
    adresse: '2 rue Haute',
    adresseProtegee: true,
    visibilites: { nom: 'coordination' },
    courrielDuContact: 'refuge@exemple.example',
  });
  const pmi = await creerStructure(banc, {
    nom: 'PMI (exemple)',
    profil: 'partenaire',
    courrielDuContact: 'pmi@exemple.example',
  });
  const rencontre = await uneRencontre(banc, [caf.id, refuge.id, pmi.id], { debut: undefined });
  await banc.appeler(ouvrirSondage, {
    profil: 'coordination',
    chemin: { id: rencontre.id },
    corps: demandeDeSondage(valeurs),
  });
  return { rencontre: rencontre.id, caf: caf.id, refuge: refuge.id, pmi: pmi.id };
}

async function lire(rencontre: string, profil: NomProfil): Promise<SondageLu> {
  const { corps } = await banc.appeler(lireSondage, { profil, chemin: { id: rencontre } });
  const { sondage } = corps as { sondage?: SondageLu };
  if (sondage === undefined) throw new Error('Aucun sondage.');
  return sondage;
}
const parLien = (jeton: string, valeurs: object = { lueParLesInvites: true }) =>
  banc.appeler(voterParLien, {
    corps: { jeton, reponses: { c1: 'Oui', c2: 'Non' }, commentaire: 'Plutôt le matin', ...valeurs },
  });
const pageDe = async (jeton: string) => (await banc.appeler(ouvrirLien, { corps: { jeton } })).corps as PageDeRencontre;
const montrer = async (rencontre: string, visibles: boolean, profil: NomProfil = 'coordination') => {
  const { id, eTag } = await lire(rencontre, 'coordination');
  return banc.appeler(montrerReponses, { profil, chemin: { id }, corps: { eTag, visibles } });
};

test('ouvert au groupe : le courriel et la page le disent avant de répondre, les invités lisent qui a dit quoi, jamais le mot', async () => {
  const { rencontre, pmi } = await unSondage();
  const [caf, refuge] = ['caf', 'refuge'].map((nom) => jetonRecu(banc, `${nom}@exemple.example`)) as [string, string];
  expect(JSON.stringify(banc.graph.boiteEnvoi())).toContain('elle sera lue par les autres invités');
  expect((await pageDe(caf)).sondage).toMatchObject({ reponsesVisibles: true });
  await parLien(caf);
  await parLien(refuge);
  await banc.appeler(voter, {
    profil: 'partenaire',
    chemin: { id: (await lire(rencontre, 'coordination')).id },
    corps: { structure: pmi, reponses: { c1: 'Si besoin' }, lueParLesInvites: true },
  });

  const vu = await lire(rencontre, 'partenaire');
  expect(vu.groupe?.map(({ nom, reponses }) => [nom, reponses])).toEqual([
    ['CAF (exemple)', { c1: 'Oui', c2: 'Non' }],
    ['Une structure à l’adresse protégée', { c1: 'Oui', c2: 'Non' }],
  ]);
  const page = await pageDe(caf);
  expect(page.sondage?.creneaux.map(({ dits }) => dits)).toEqual([
    'Oui\u00A0: Une structure à l’adresse protégée · Si besoin\u00A0: PMI (exemple)',
    'Non\u00A0: Une structure à l’adresse protégée',
  ]);
  for (const lu of [vu, page]) {
    expect(JSON.stringify(lu)).not.toContain('Refuge');
    expect(JSON.stringify(lu)).not.toContain('Plutôt le matin');
  }
});

test('qui n’est pas du groupe lit la somme seule, même d’un sondage ouvert au groupe', async () => {
  const { rencontre } = await unSondage();
  await parLien(jetonRecu(banc, 'caf@exemple.example'));
  for (const profil of ['invite', 'lecture'] as const) {
    const vu = await lire(rencontre, profil);
    expect(vu).toMatchObject({ reponsesVisibles: true, ontRepondu: 1, siens: [] });
    expect(vu.groupe).toBeUndefined();
    expect(JSON.stringify(vu)).not.toContain('CAF');
  }
});

test('une page restée ouverte d’avant, qui disait « jamais votre nom », tient parole : sa réponse compte, les autres ne la lisent pas', async () => {
  const { rencontre } = await unSondage({});
  const jeton = jetonRecu(banc, 'caf@exemple.example');
  expect((await pageDe(jeton)).sondage?.reponsesVisibles).toBeUndefined();
  expect((await montrer(rencontre, true)).statut).toBe(200);
  await parLien(jeton, {});
  expect(await lire(rencontre, 'partenaire')).toMatchObject({ ontRepondu: 1, groupe: [] });
  // Answered again on a page that says so, the same answer is read.
  expect((await parLien(jeton)).corps).toEqual({ dejaFait: false });
  expect((await lire(rencontre, 'partenaire')).groupe).toHaveLength(1);
});

test('rien n’est ouvert par défaut, ni par qui vote, ni après une réponse ; refermé, plus personne ne lit', async () => {
  const { rencontre } = await unSondage({});
  const jeton = jetonRecu(banc, 'caf@exemple.example');
  await parLien(jeton);
  expect((await lire(rencontre, 'partenaire')).groupe).toBeUndefined();
  expect(await montrer(rencontre, true)).toMatchObject({ statut: 422 });
  expect((await montrer(rencontre, true, 'partenaire')).statut).toBe(403);

  const autre = await unSondage();
  await parLien(jetonRecu(banc, 'refuge@exemple.example'));
  expect((await montrer(autre.rencontre, false)).corps).toMatchObject({ dejaFait: false });
  expect((await montrer(autre.rencontre, false)).corps).toMatchObject({ dejaFait: true });
  expect((await lire(autre.rencontre, 'partenaire')).groupe).toBeUndefined();
  expect((await montrer(autre.rencontre, true)).statut).toBe(422);
});

import { strFromU8, unzipSync } from 'fflate';
import { essayerIndicateur } from '../../core/contrats/indicateurs.ts';
import { telechargerFicheAction } from '../../core/contrats/plan.ts';
import { lireLignesDuChiffre, lireSynthese, publierSynthese } from '../../core/contrats/syntheses.ts';
import { lireMoisGardes } from '../../core/indicateurs/releves.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { unIndicateur } from './demandes/indicateurs.ts';
import { creerStructure, uneCle } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  // 1 November 2026, 08:05 in Paris: October has just closed.
  banc = await ouvrirBanc(undefined, '2026-11-01T07:05:00Z');
});
afterEach(() => banc.fermer());

const PROFILS: readonly NomProfil[] = ['coordination', 'partenaire', 'invite', 'lecture'];
const chemin = { mois: '2026-10' };

const unMatin = (jour: string, etat: 'Tenue' | 'Annulée' = 'Tenue') =>
  banc.contexte.depots.rencontres.creer({
    titre: `Matinale du ${jour}`,
    thematique: 'Santé',
    format: 'Matinale',
    etat,
    debut: `${jour}T08:00:00Z`,
    dureeMinutes: 90,
    modalite: 'En présence',
    cleCreation: uneCle(),
  });

/** Three Matinales held of four, 37 rather than any round number counted there, for 20 to 25 expected. */
async function lesMatinales() {
  const [premiere] = await Promise.all([
    unMatin('2026-09-08'),
    unMatin('2026-10-06'),
    unMatin('2026-10-13'),
    unMatin('2026-10-20', 'Annulée'),
  ]);
  const { id: rencontre } = await unMatin('2026-10-27');
  await banc.contexte.depots.comptages.creer({ rencontre, nombre: 37, cle: uneCle(), trancheAge: 'Non précisé' });
  expect(premiere.id).not.toBe(rencontre);
  return unIndicateur(banc, {
    libelle: 'Habitants venus',
    calcul: 'public-compte',
    formats: ['Matinale'],
    unite: 'habitants',
    cibles: [{ valeur: 20, haute: 25, pour: '2026-12-31' }],
  });
}

test('un indicateur a un seul nombre : page de chaque profil, carte, texte, essai, relevé, fiche du plan', async () => {
  const { id, ficheAction, libelle } = await lesMatinales();
  const pages = await Promise.all(
    PROFILS.map(async (profil) => {
      const { corps } = await banc.appeler(lireSynthese, { profil, chemin });
      return lireSynthese.reponse.parse(corps);
    }),
  );
  const ligneDe = (page: (typeof pages)[number]) =>
    page.synthese.actions.flatMap((a) => a.indicateurs).find((l) => l.id === id);
  for (const page of pages) {
    expect(ligneDe(page)).toMatchObject({ mois: { valeur: 37 }, annee: { valeur: 37 }, cible: 20, cibleHaute: 25 });
    expect(page.texte.replace(/\u00A0/g, ' ')).toMatch(
      /Habitants venus[^-]*37\. De janvier à octobre : 37\. Repères : cible 20 à 25/,
    );
    expect(JSON.stringify(page.carte)).toMatch(/Habitants venus[^}]*37|37[^}]*Habitants venus/);
  }
  expect(new Set(pages.map((p) => JSON.stringify(ligneDe(p)))).size).toBe(1);

  await banc.appeler(publierSynthese, { profil: 'coordination', chemin, corps: {} });
  expect(banc.cartes).toHaveLength(1);
  expect(JSON.stringify(banc.cartes)).toMatch(/Habitants venus[^}]*37|37[^}]*Habitants venus/);

  const garde = lireMoisGardes((await banc.contexte.depots.releves.lire()).items).get('2026-10');
  expect(garde?.synthese.actions[0]?.indicateurs[0]?.mois.valeur).toBe(37);

  const champs = { libelle, ficheAction, type: 'Réalisation', calcul: 'public-compte', formats: ['Matinale'] };
  const essai = await banc.appeler(essayerIndicateur, { profil: 'coordination', corps: { indicateur: id, champs } });
  expect(essayerIndicateur.reponse.parse(essai.corps).mois.at(-1)).toMatchObject({
    mesure: { valeur: 37 },
    garde: { valeur: 37 },
  });

  const docx = await banc.appeler(telechargerFicheAction, { profil: 'lecture', chemin: { id: ficheAction } });
  const xml = strFromU8(unzipSync(docx.octets ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  for (const attendu of ['Objectifs et résultats', '37 habitants, au-delà', '20 à 25 habitants'])
    expect(xml.replace(/\u00A0/g, ' ')).toContain(attendu);
});

test('le chiffre s’ouvre sur ses rencontres, pour chaque profil, du mois comme de l’année, sans dire combien y sont venus', async () => {
  const { id } = await lesMatinales();
  for (const profil of PROFILS) {
    const lire = async (periode: 'mois' | 'annee') => {
      const reponse = await banc.appeler(lireLignesDuChiffre, { profil, chemin: { ...chemin, id, periode } });
      return lireLignesDuChiffre.reponse.parse(reponse.corps);
    };
    const mois = await lire('mois');
    expect(mois.lignes?.lignes.map((l) => [l.date, l.dit])).toEqual([
      ['2026-10-06', 'public non compté : n’y entre pas'],
      ['2026-10-13', 'public non compté : n’y entre pas'],
      ['2026-10-27', undefined],
    ]);
    expect((await lire('annee')).lignes?.total).toBe(4);
    expect(JSON.stringify(mois)).not.toContain('37');
  }
});

test('une structure à l’adresse protégée derrière un chiffre n’est nommée qu’à la coordination', async () => {
  const protegee = await creerStructure(banc, {
    nom: 'Foyer de la rue des Lilas blancs',
    adresse: '4 rue des Lilas blancs',
    adresseProtegee: true,
    recenseeLe: '2026-01-10',
  });
  const { id } = await unIndicateur(banc, { calcul: 'structures-recensees' });
  for (const profil of PROFILS) {
    const reponse = await banc.appeler(lireLignesDuChiffre, { profil, chemin: { ...chemin, id, periode: 'mois' } });
    const { lignes } = lireLignesDuChiffre.reponse.parse(reponse.corps);
    expect(lignes?.total).toBe(1);
    expect(lignes?.lignes.map((l) => l.id)).toEqual(profil === 'coordination' ? [protegee.id] : []);
  }
});

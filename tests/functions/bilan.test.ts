import { strFromU8, unzipSync } from 'fflate';
import {
  direMotsDuBilan,
  lireBilan,
  telechargerBilanDocx,
  telechargerBilanPptx,
  telechargerBilanXlsx,
} from '../../core/contrats/bilans.ts';
import { lireSynthese } from '../../core/contrats/syntheses.ts';
import { sansInterdits } from '../../core/textes/net.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { BILAN } from '../../tabs/plan/textes.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { unIndicateur } from './demandes/indicateurs.ts';
import { uneAction } from './demandes/plan.ts';
import { creerStructure, uneCle } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  // 1 November 2026, 08:05 in Paris: October has just closed.
  banc = await ouvrirBanc(undefined, '2026-11-01T07:05:00Z');
});
afterEach(() => banc.fermer());

const chemin = { annee: '2026' };
const lire = async (profil: NomProfil = 'coordination', appel: object = {}) => {
  const reponse = await banc.appeler(lireBilan, { profil, chemin, ...appel });
  return lireBilan.reponse.parse(reponse.corps);
};
const dire = (profil: NomProfil, corps: object) => banc.appeler(direMotsDuBilan, { profil, chemin, corps });
const texteDe = (octets: Uint8Array | undefined): string =>
  strFromU8(unzipSync(octets ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());

/** A rencontre held in October, where so many people were counted. */
async function unComptage(nombre: number, ficheAction: string) {
  const { id: rencontre } = await banc.contexte.depots.rencontres.creer({
    titre: 'Matinale de la place',
    thematique: 'Santé',
    format: 'Matinale',
    etat: 'Tenue',
    debut: '2026-10-06T08:00:00Z',
    dureeMinutes: 90,
    modalite: 'En présence',
    cleCreation: uneCle(),
    ficheAction,
  });
  await banc.contexte.depots.comptages.creer({ rencontre, nombre, cle: uneCle(), trancheAge: 'Non précisé' });
}

test('le bilan dit le nombre de la page, pour chaque profil, et le garde quand les lignes changent après la clôture', async () => {
  const { id, ficheAction } = await unIndicateur(banc, { calcul: 'public-compte', unite: 'habitants' });
  await unComptage(37, ficheAction);
  const page = lireSynthese.reponse.parse(
    (await banc.appeler(lireSynthese, { profil: 'lecture', chemin: { mois: '2026-10' } })).corps,
  );
  const laPage = page.synthese.actions.flatMap((a) => a.indicateurs).find((l) => l.id === id);
  await unComptage(50, ficheAction);
  for (const profil of ['coordination', 'partenaire', 'invite', 'lecture'] as const) {
    const { bilan } = await lire(profil);
    const lignes = bilan.sections
      .flatMap((s) => s.blocs.flatMap((b) => b.champs))
      .flatMap((c) => (c.contenu?.genre === 'indicateur' ? [c.contenu.ligne] : []));
    expect(lignes.find((l) => l.id === id)?.annee).toEqual(laPage?.annee);
    // The rencontre noted since is not among those of the closed month.
    // Without limit, the cooperation has the same count: the same number.
    expect(lignes.filter((l) => l.calcul === 'public-compte').map((l) => l.annee.valeur)).toEqual([37, 37]);
    const tenues = bilan.sections
      .flatMap((s) => s.blocs.flatMap((b) => b.champs))
      .flatMap((c) => (c.contenu?.genre === 'rencontres' ? c.contenu.lignes : []));
    expect(tenues.map((r) => r.public.valeur)).toEqual([37]);
  }
});

test('tant que l’année court, ses chiffres ne sont dits arrêtés nulle part ; finie, ils le sont', async () => {
  await unIndicateur(banc);
  const sorties = async () => {
    const docx = await banc.appeler(telechargerBilanDocx, { profil: 'lecture', chemin });
    const xlsx = await banc.appeler(telechargerBilanXlsx, { profil: 'lecture', chemin });
    const feuille = unzipSync(xlsx.octets ?? new Uint8Array())['xl/worksheets/sheet1.xml'];
    return [(await lire()).bilan.statut, texteDe(docx.octets), strFromU8(feuille ?? new Uint8Array())];
  };
  for (const sortie of await sorties()) {
    expect(sortie).toMatch(/L’année n’est pas finie\s: ces chiffres changeront\./);
    expect(sortie).not.toContain('ne changent plus');
    // Of use to the coordination alone: on the page.
    expect(sortie).not.toContain('sans rien saisir');
  }
  banc.avancer(24 * 100);
  for (const sortie of await sorties()) {
    expect(sortie).toMatch(/Chiffres (arrêtés|recalculés)/);
    expect(sortie).not.toContain('n’est pas finie');
  }
});

test('un comptage de une à quatre personnes n’est dans aucune sortie', async () => {
  const { ficheAction } = await unIndicateur(banc, { calcul: 'public-compte', unite: 'habitants' });
  const reponses = [];
  for (const nombre of [2, 4]) {
    await banc.fermer();
    banc = await ouvrirBanc(undefined, '2026-11-01T07:05:00Z');
    const indicateur = await unIndicateur(banc, { calcul: 'public-compte', unite: 'habitants' });
    expect(indicateur.ficheAction).toBe(ficheAction);
    await unComptage(nombre, indicateur.ficheAction);
    const docx = await banc.appeler(telechargerBilanDocx, { profil: 'coordination', chemin });
    reponses.push([(await lire()).bilan, texteDe(docx.octets)]);
  }
  expect(reponses[0]).toEqual(reponses[1]);
});

test('ce qui est dit paraît dans le bilan et dans le document, et se propose l’année d’après', async () => {
  const fiche = await uneAction(banc);
  const dit = await dire('coordination', { fiche: fiche.id, mots: { difficultes: 'Trop de réunions le même mois' } });
  expect(dit).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  const { bilan, mots } = await lire('lecture');
  expect(JSON.stringify(bilan)).toContain('Trop de réunions le même mois');
  expect(mots.find((m) => m.fiche === fiche.id)).toMatchObject({ modifiable: false, precedents: {} });
  const docx = await banc.appeler(telechargerBilanDocx, { profil: 'lecture', chemin });
  expect(texteDe(docx.octets)).toContain('Trop de réunions le même mois');
  banc.avancer(24 * 100);
  const apres = await lire('coordination', { chemin: { annee: '2027' } });
  expect(apres.mots.find((m) => m.fiche === fiche.id)).toMatchObject({
    dits: {},
    precedents: { difficultes: 'Trop de réunions le même mois' },
  });
});

test('la porteuse parle de son action, nulle autre n’y touche, et le plan est à la coordination', async () => {
  const porteuse = await creerStructure(banc, { nom: 'Mission locale (exemple)', profil: 'partenaire' });
  await creerStructure(banc, { nom: 'PMI (exemple)', profil: 'invite' });
  const { id } = await uneAction(banc, [porteuse.id]);
  const mots = { effets: 'Un café que les habitants tiennent seuls' };
  expect((await dire('invite', { fiche: id, mots })).statut).toBe(403);
  expect((await dire('lecture', { fiche: id, mots })).statut).toBe(403);
  expect((await dire('partenaire', { fiche: id, mots })).statut).toBe(200);
  expect((await dire('partenaire', { plan: 'CTG (essai)', mots: { pertinence: 'x' } })).statut).toBe(403);
  expect((await dire('coordination', { plan: 'CTG (essai)', mots: { pertinence: 'Oui' } })).statut).toBe(200);
  const modifiables = async (profil: NomProfil) => (await lire(profil)).mots.map((m) => m.modifiable);
  expect(await modifiables('coordination')).toEqual([true, true]);
  expect(await modifiables('partenaire')).toEqual([true, false]);
  expect(await modifiables('invite')).toEqual([false, false]);
  expect((await banc.contexte.depots.motsDuBilan.lire()).items.map((m) => m.provenance?.[0]?.par).toSorted()).toEqual(
    [porteuse.id, 'coordination'].toSorted(),
  );
});

test('les mots d’une action retirée ne sont pas pris pour ceux du plan, ni cette année ni celle d’avant', async () => {
  const { id } = await uneAction(banc);
  await uneAction(banc);
  const { fichesAction, motsDuBilan } = banc.contexte.depots;
  expect((await dire('coordination', { fiche: id, mots: { effets: 'Un café' } })).statut).toBe(200);
  const plan = 'CTG (essai)';
  expect((await dire('coordination', { plan, mots: { pertinence: 'Oui' } })).statut).toBe(200);
  // As SharePoint does when the row that it names is taken away.
  for (const m of (await motsDuBilan.lire()).items)
    if (m.ficheAction === id) await motsDuBilan.modifier(m.id, m.eTag, { ficheAction: undefined });
  await fichesAction.supprimer(id, (await fichesAction.parId(id)).eTag);
  const duPlan = async (appel: object = {}) =>
    (await lire('coordination', appel)).mots.find((m) => m.fiche === undefined);
  const lus = await duPlan();
  expect(lus?.dits).toEqual({ pertinence: 'Oui' });
  expect(JSON.stringify((await lire()).bilan)).toContain('"Oui"');
  const redit = await dire('coordination', { plan, eTag: lus?.eTag, mots: { pertinence: 'Oui, surtout' } });
  expect(redit.statut).toBe(200);
  banc.avancer(24 * 100);
  expect((await duPlan({ chemin: { annee: '2027' } }))?.precedents).toEqual({ pertinence: 'Oui, surtout' });
});

test('deux qui parlent à la fois : le second est prévenu ; la même demande redite ne change rien', async () => {
  const { id } = await uneAction(banc);
  const dit = (difficultes: string, eTag?: string) =>
    dire('coordination', { fiche: id, mots: { difficultes }, ...(eTag === undefined ? {} : { eTag }) });
  const issues = await Promise.all([dit('Premier'), dit('Second')]);
  expect(issues.map((i) => i.statut).toSorted()).toEqual([200, 409]);
  const { items } = await banc.contexte.depots.motsDuBilan.lire();
  expect(items).toHaveLength(1);
  const [ligne] = items;
  expect((await dit(ligne?.difficultes ?? '')).corps).toMatchObject({ dejaFait: true });
  expect((await dit('Autre', ligne?.eTag)).statut).toBe(200);
  expect((await dit('Encore', ligne?.eTag)).statut).toBe(409);
});

test('une année à venir, un plan ou un axe sans action sont refusés par une phrase', async () => {
  await uneAction(banc);
  const statut = async (appel: object) =>
    (await banc.appeler(lireBilan, { profil: 'lecture', chemin, ...appel })).statut;
  expect(await statut({ chemin: { annee: '2027' } })).toBe(422);
  expect(await statut({ requete: { axe: 'Axe inconnu' } })).toBe(404);
  expect(await statut({ requete: { plan: 'Autre plan' } })).toBe(404);
  expect(await statut({ requete: { plan: 'CTG (essai)' } })).toBe(200);
});

test('le nom d’une structure à l’adresse protégée n’est ni sur la page, ni dans le document', async () => {
  const protegee = await creerStructure(banc, {
    nom: 'Foyer de la rue des Lilas blancs',
    adresse: '4 rue des Lilas blancs',
    adresseProtegee: true,
  });
  await uneAction(banc, [protegee.id]);
  for (const profil of ['coordination', 'partenaire'] as const) {
    expect(JSON.stringify(await lire(profil))).not.toContain('Lilas');
    const docx = await banc.appeler(telechargerBilanDocx, { profil, chemin });
    expect(docx.statut).toBe(200);
    expect(texteDe(docx.octets)).not.toContain('Lilas');
  }
});

test('le tableur a tous les chiffres, en nombres, avec leur définition ; rien de ce qui est saisi n’y est une formule', async () => {
  const { ficheAction } = await unIndicateur(banc, {
    libelle: '=HYPERLINK("http://mal.example")',
    calcul: 'public-compte',
    cibles: [{ valeur: 50, pour: '2026-12-31' }],
  });
  await unComptage(37, ficheAction);
  const dits = { fiche: ficheAction, mots: { difficultes: '+cmd|calc' } };
  expect((await dire('coordination', dits)).statut).toBe(200);
  const { statut, octets } = await banc.appeler(telechargerBilanXlsx, { profil: 'lecture', chemin });
  expect(statut).toBe(200);
  const pieces = Object.entries(unzipSync(octets ?? new Uint8Array())).map(([nom, contenu]) => [
    nom,
    strFromU8(contenu),
  ]);
  const feuilles = pieces.filter(([nom]) => nom?.startsWith('xl/worksheets/')).map(([, xml]) => xml ?? '');
  expect(feuilles).toHaveLength(8);
  for (const feuille of feuilles) expect(feuille).not.toMatch(/<f[ >]/);
  expect(feuilles[1]).toMatch(/<v>50<\/v>.*<v>37<\/v>/);
  expect(feuilles[1]).toContain('Public compté à la porte des rencontres tenues');
  expect(feuilles[2]).toContain('octobre 2026');
  expect(feuilles[6]).toContain('+cmd|calc');
  // The action in one row, its number beside its target.
  expect(feuilles[7]).toMatch(/37 personnes[^<]* \/ 50/);
  // One name for what nobody has said: that of the page and of the Word document.
  expect(feuilles[4]).toContain('>à compléter<');
  expect(feuilles[4]).toContain('>dit pour ce bilan<');
  expect(BILAN.aDire).toBe('À compléter.');
  const docx = await banc.appeler(telechargerBilanDocx, { profil: 'lecture', chemin });
  expect(texteDe(docx.octets)).toContain(BILAN.aDire);
});

/** Every part of a presentation that is text, those of the workbooks behind its charts as well. */
function pieces(octets: Uint8Array | undefined): ReadonlyMap<string, string> {
  const toutes = Object.entries(unzipSync(octets ?? new Uint8Array())).flatMap(([nom, contenu]): [string, string][] =>
    nom.endsWith('.xlsx')
      ? [...pieces(contenu)].map(([dedans, xml]) => [`${nom}!${dedans}`, xml])
      : [[nom, strFromU8(contenu)]],
  );
  return new Map(toutes);
}

test('les diapositives sont dix, leurs graphiques ont leurs chiffres avec eux, et rien de ce qui est saisi ne les casse', async () => {
  const { id, ficheAction } = await unIndicateur(banc, {
    libelle: 'Public <b> & «\u0007 autres »',
    calcul: 'public-compte',
    cibles: [{ valeur: 50, pour: '2026-12-31' }],
  });
  await unComptage(37, ficheAction);
  const dits = { fiche: ficheAction, mots: { effets: '=HYPERLINK("http://mal.example") < & "\u000B"' } };
  expect((await dire('coordination', dits)).statut).toBe(200);
  const { statut, octets } = await banc.appeler(telechargerBilanPptx, { profil: 'lecture', chemin });
  expect(statut).toBe(200);
  const toutes = pieces(octets);
  const noms = [...toutes.keys()];
  expect(noms.filter((n) => /^ppt\/slides\/slide\d+\.xml$/.test(n))).toHaveLength(10);
  // Every slide has a real title, for the outline and for who listens to it.
  for (const nom of noms.filter((n) => /^ppt\/slides\/slide\d+\.xml$/.test(n)))
    expect([nom, toutes.get(nom)?.includes('type="title"')]).toEqual([nom, true]);
  for (const [nom, xml] of toutes)
    if (nom.endsWith('.xml'))
      expect([nom, sansInterdits(xml).length]).toEqual([nom, xml.replaceAll('\r\n', '\n').length]);
  // A number leads to the rows that made it, in the tab; its target stands on the slide of the targets.
  const liens = [...toutes].filter(([nom]) => nom.startsWith('ppt/slides/_rels/')).map(([, xml]) => xml);
  expect(liens.join('')).toContain(encodeURIComponent(`mois/2026-10/${id}`));
  const graphiques = noms.filter((n) => /^ppt\/charts\/chart\d+\.xml$/.test(n));
  expect(graphiques).toHaveLength(3);
  const classeurs = noms.filter((n) => /\.xlsx!xl\/worksheets\/[^/]+\.xml$/.test(n));
  expect(classeurs).toHaveLength(3);
  for (const classeur of classeurs) expect(toutes.get(classeur)).not.toMatch(/<f[ >]/);
  const public37 = graphiques.filter((n) => toutes.get(n)?.includes('<c:v>37</c:v>'));
  expect(public37).toHaveLength(1);
  expect(classeurs.filter((n) => /<c r="\w+"><v>37<\/v>/.test(toutes.get(n) ?? ''))).toHaveLength(1);
});

test('moins de cinq personnes ne se lisent dans aucune diapositive, ni dans les chiffres derrière un graphique', async () => {
  const { ficheAction } = await unIndicateur(banc, { calcul: 'public-compte' });
  await unComptage(3, ficheAction);
  const { octets } = await banc.appeler(telechargerBilanPptx, { profil: 'coordination', chemin });
  const toutes = pieces(octets);
  for (const [nom, xml] of toutes)
    if (/chart|slides\/slide|notesSlide|worksheets/.test(nom)) {
      expect([nom, /<c:v>3<\/c:v>|<c r="\w+"><v>3<\/v>/.test(xml)]).toEqual([nom, false]);
      expect([nom, /\b3 (personnes|habitants)/.test(xml)]).toEqual([nom, false]);
    }
  const dites = [...toutes].filter(([nom]) => nom.startsWith('ppt/slides/slide')).map(([, xml]) => xml);
  expect(dites.join('')).toContain('moins de 5');
});

test.each([lireBilan, telechargerBilanDocx, telechargerBilanPptx, telechargerBilanXlsx])(
  '$id lit beaucoup de listes : un compte le demande tant de fois par minute, comme un changement',
  async (contrat) => {
    await uneAction(banc);
    const freine = { ...banc.contexte, freinDeCompte: async () => 12 };
    const lue = await banc.appeler(contrat, { profil: 'lecture', chemin }, freine);
    expect([lue.statut, lue.entetes['retry-after']]).toEqual([429, '12']);
  },
);

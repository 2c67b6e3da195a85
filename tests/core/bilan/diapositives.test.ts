import type { Bilan, SectionDeBilan } from '../../../core/bilan/bilan.ts';
import type { Diapositive } from '../../../core/bilan/diapositive.ts';
import { diapositivesDuBilan } from '../../../core/bilan/diapositives.ts';
import { bilanDExemple } from './exemple.ts';

const exemple = bilanDExemple('2027-01-20T09:00:00Z', '2026');
const nue = (texte: string): string => texte.replace(/[\u00A0\u202F]/g, ' ');

function une<G extends Diapositive['genre']>(
  bilan: Bilan,
  titre: string,
  genre: G,
): Extract<Diapositive, { genre: G }> {
  const trouvee = diapositivesDuBilan(bilan).find((d) => nue(d.titre) === titre);
  if (trouvee?.genre !== genre) throw new Error(`pas de diapositive « ${titre} » (${genre})`);
  return trouvee as Extract<Diapositive, { genre: G }>;
}

/** The same bilan, one of its sections changed. */
const avec = (cle: SectionDeBilan['cle'], changer: (s: SectionDeBilan) => SectionDeBilan): Bilan => ({
  ...exemple,
  sections: exemple.sections.map((s) => (s.cle === cle ? changer(s) : s)),
});

const indicateurs = (bilan: Bilan, cle: SectionDeBilan['cle']) =>
  bilan.sections
    .filter((s) => s.cle === cle)
    .flatMap((s) => s.blocs.flatMap((b) => b.champs))
    .flatMap((c) => (c.contenu?.genre === 'indicateur' ? [c.contenu.ligne] : []));

test('dix diapositives, la première dit de quoi elles parlent', () => {
  const toutes = diapositivesDuBilan(exemple);
  expect(toutes).toHaveLength(10);
  expect(toutes[0]).toMatchObject({ genre: 'ouverture', titre: 'Bilan 2026', surtitre: exemple.plan });
});

test('chaque grand chiffre est celui du bilan, et ses notes disent comment il est compté', () => {
  const cooperation = indicateurs(exemple, 'cooperation');
  const { chiffres, notes } = une(exemple, 'L’année en chiffres', 'chiffres');
  expect(chiffres).toHaveLength(6);
  for (const chiffre of chiffres) {
    const ligne = cooperation.find((l) => l.libelle === chiffre.libelle);
    expect(Number(nue(chiffre.valeur).replace(/[ %]/g, '').replace(',', '.'))).toBe(ligne?.annee.valeur);
    expect(notes.some((n) => n.startsWith(chiffre.libelle) && n.includes(ligne?.definition ?? '?'))).toBe(true);
  }
});

test('un mois inconnu ou masqué n’a pas de barre ; les autres ont celle de la page', () => {
  const { series, categories, dit, notes } = une(exemple, 'Le public compté, mois par mois', 'graphique');
  const ligne = indicateurs(exemple, 'cooperation').find((l) => l.calcul === 'public-compte');
  expect(categories).toHaveLength(12);
  expect(series[0]?.valeurs).toEqual(ligne?.serie.filter((p) => p.mois.startsWith('2026')).map((p) => p.mesure.valeur));
  const tus = series[0]?.valeurs.filter((v) => v === undefined).length ?? 0;
  expect(tus).toBeGreaterThan(0);
  expect(nue(dit)).toContain(`${tus} mois sans valeur`);
  expect(notes.at(-1)).toMatch(/^Sans valeur : /);
});

test('les objectifs de toutes les actions y sont, quel qu’en soit le nombre', () => {
  const total = indicateurs(exemple, 'actions').length;
  const somme = (bilan: Bilan) =>
    une(bilan, 'Où en sont les objectifs, action par action', 'graphique')
      .series.flatMap((s) => s.valeurs)
      .reduce<number>((n, v) => n + (v ?? 0), 0);
  expect(somme(exemple)).toBe(total);
  const trente = avec('actions', (s) => ({ ...s, blocs: Array.from({ length: 4 }, () => s.blocs).flat() }));
  expect(somme(trente)).toBe(4 * total);
  const { categories } = une(trente, 'Où en sont les objectifs, action par action', 'graphique');
  expect(categories).toHaveLength(12);
  expect(nue(categories.at(-1) ?? '')).toMatch(/^\d+ autres actions$/);
});

test('ce qui est en retard se lit d’abord, et ce qui ne tient pas se compte', () => {
  const { lignes } = une(exemple, 'Les indicateurs face à leurs cibles', 'tableau');
  expect(lignes[0]?.at(-1)).toBe('en retard');
  const juges = indicateurs(exemple, 'actions').filter((l) => l.avancement !== undefined).length;
  expect(lignes).toHaveLength(10);
  expect(nue(String(lignes.at(-1)?.[0]))).toBe(`et ${juges - 9} autres indicateurs, dans le document`);
});

test('un texte long est abrégé entre deux mots, et dit entier dans les notes ; ce que personne n’a dit attend sa place', () => {
  const long = `${'La mobilité revient dans presque toutes les rencontres. '.repeat(8)}Fin.`;
  const bilan = avec('evaluation', (s) => ({
    ...s,
    blocs: s.blocs.map((b) => ({
      ...b,
      champs: b.champs.map((c) =>
        c.cle === 'pertinence'
          ? { ...c, contenu: { genre: 'texte' as const, paragraphes: [long] } }
          : c.cle === 'moyens'
            ? { cle: c.cle, libelle: c.libelle, origine: c.origine }
            : c,
      ),
    })),
  }));
  const { parties, notes } = une(bilan, 'Ce que l’année a appris', 'textes');
  const dite = parties[0]?.lignes[0] ?? '';
  expect(dite.length).toBeLessThanOrEqual(170);
  expect(dite).toMatch(/\p{L}…$/u);
  expect(long.startsWith(dite.slice(0, -1))).toBe(true);
  expect(notes.some((n) => n.includes(long))).toBe(true);
  expect(parties[1]?.lignes).toEqual(['À compléter.']);
});

test('un plan où rien n’est encore vécu a ses dix diapositives', () => {
  const vide: Bilan = { ...exemple, sections: exemple.sections.map((s) => ({ ...s, blocs: [] })) };
  const toutes = diapositivesDuBilan(vide);
  expect(toutes).toHaveLength(10);
  expect(une(vide, 'Les rencontres, mois par mois', 'graphique').dit).toContain('Rien ne le compte encore.');
});

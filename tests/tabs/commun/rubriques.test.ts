import { type Acteur, PROFILS, type Profil } from '../../../core/droits/droits.ts';
import { ADRESSES } from '../../../tabs/annuaire/adresses.ts';
import { lireAdresse } from '../../../tabs/commun/adresse.ts';
import { AIDES } from '../../../tabs/commun/aide.ts';
import { groupesDe, idDe, type Rubrique, rubriqueOuverte, rubriquesDe } from '../../../tabs/commun/rubriques.ts';

const Page = () => null;
const SANS_AIDE: readonly Omit<Rubrique, 'aide'>[] = [
  { cle: 'chercher', libelle: 'Chercher', Page },
  {
    cle: 'ma-fiche',
    libelle: 'Ma fiche',
    acte: 'corriger-fiche',
    concerne: ({ structures }) => structures.length > 0,
    Page,
  },
  { cle: 'a-traiter', libelle: 'Ce qui attend', groupe: 'À traiter', acte: 'fusionner-fiches', Page },
  { cle: 'propositions', libelle: 'Propositions', groupe: 'À traiter', acte: 'examiner-proposition', Page },
  { cle: 'a-traiter', sous: 'doublons', libelle: 'Doublons', groupe: 'À traiter', acte: 'fusionner-fiches', Page },
  { cle: 'nouvelle-fiche', libelle: 'Nouvelle fiche', acte: 'creer-fiche', bouton: true, Page },
];
const TOUTES: readonly Rubrique[] = SANS_AIDE.map((rubrique) => ({ ...rubrique, aide: AIDES.chercher }));
const acteur = (profil: Profil, structures: readonly string[] = []): Acteur => ({ profil, id: 'o.t', structures });
const noms = (rubriques: readonly Rubrique[]) => rubriques.map(({ libelle }) => libelle);

test.each([
  ['coordination', [], ['Chercher', 'À traiter']],
  ['partenaire', ['12'], ['Chercher', 'Ma fiche', 'Propositions']],
  ['partenaire', [], ['Chercher', 'Propositions']],
  ['invite', ['12'], ['Chercher', 'Ma fiche', 'Propositions']],
  ['lecture', ['12'], ['Chercher']],
] as const)('le profil %s, qui représente %p, lit sur la première rangée %p', (profil, structures, attendus) => {
  const groupes = groupesDe(rubriquesDe(TOUTES, acteur(profil, structures)));
  expect(groupes.map(({ libelle }) => libelle)).toEqual(attendus);
});

test('avant de savoir qui regarde, seul ce qui est ouvert à tous se montre', () => {
  expect(noms(rubriquesDe(TOUTES, undefined))).toEqual(['Chercher']);
});

test.each([
  ['a-traiter', 'Ce qui attend'],
  ['a-traiter/doublons', 'Doublons'],
  ['a-traiter/doublons/12-34', 'Doublons'],
  ['a-traiter/doublonsettes', 'Ce qui attend'],
  ['propositions', 'Propositions'],
  ['12', 'Chercher'],
  ['nouvelle-fiche', 'Nouvelle fiche'],
  ['ailleurs', undefined],
])('l’adresse %p ouvre %p', (adresse, libelle) => {
  expect(rubriqueOuverte(TOUTES, lireAdresse(adresse, ADRESSES))?.libelle).toBe(libelle);
});

test('deux rubriques n’ont jamais la même adresse, et chacune ouvre la sienne', () => {
  expect(new Set(TOUTES.map(idDe)).size).toBe(TOUTES.length);
  for (const rubrique of TOUTES) expect(rubriqueOuverte(TOUTES, lireAdresse(idDe(rubrique), ADRESSES))).toBe(rubrique);
});

test('grouper ne perd ni n’ajoute aucune rubrique, quel que soit le profil', () => {
  for (const profil of PROFILS) {
    const siennes = rubriquesDe(TOUTES, acteur(profil, ['12']));
    expect(groupesDe(siennes).flatMap(({ rubriques }) => rubriques)).toEqual(siennes.filter(({ bouton }) => !bouton));
  }
});

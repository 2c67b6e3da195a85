import { CONVENTIONS_A_RENOUVELER, ETAPES_EN_RETARD } from '../../../core/accueil/lien.ts';
import { direAdresse, lireAdresse } from '../../../tabs/commun/adresse.ts';
import { ADRESSES, adresseDuPlan, lirePlan, VUES_DU_PLAN } from '../../../tabs/plan/adresses.ts';
import { adresseDeLaBase, lireLaBase, TOUTE_LA_BASE } from '../../../tabs/plan/base.ts';

test('ce que l’on regarde du plan a son adresse, qui le rouvre', () => {
  for (const vue of VUES_DU_PLAN)
    for (const plan of ['', 'CTG 2023-2027', 'Plan « santé » & droits ?']) {
      const { rubrique, reste } = lireAdresse(direAdresse(adresseDuPlan({ vue, plan })), ADRESSES);
      expect([rubrique, lirePlan(reste)]).toEqual(['plan', { vue, plan }]);
    }
  expect(lirePlan('inconnue')).toEqual({ vue: '', plan: '' });
});

test('les adresses que donnent les autres onglets ouvrent bien ces vues', () => {
  const vue = (sous: string) => lirePlan(lireAdresse(sous, ADRESSES).reste).vue;
  expect([vue(ETAPES_EN_RETARD.sous), vue(CONVENTIONS_A_RENOUVELER.sous)]).toEqual(['etapes-en-retard', 'conventions']);
});

test('ce que l’on regarde de la base a son adresse : une action, des filtres, deux actions côte à côte', () => {
  const filtres = { dimension: ['Citoyenneté'], motsCles: ['Mobilité / transport', 'Démocratie & citoyenneté'] };
  for (const vue of [
    TOUTE_LA_BASE,
    { ...TOUTE_LA_BASE, id: '12' },
    { ...TOUTE_LA_BASE, filtres },
    { id: '12', filtres, comparees: ['3', '8'] },
  ]) {
    const { rubrique, reste } = lireAdresse(direAdresse(adresseDeLaBase(vue)), ADRESSES);
    expect([rubrique, lireLaBase(reste)]).toEqual(['base', vue]);
  }
  expect(lireLaBase('?inconnu=a&avec=3&avec=x')).toEqual(TOUTE_LA_BASE);
});

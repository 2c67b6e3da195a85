import { DECISIONS_EN_RETARD } from '../../../core/accueil/lien.ts';
import { TOUTES_LES_DECISIONS, VUES_DE_DECISIONS } from '../../../core/rencontres/decisions.ts';
import { direAdresse, lireAdresse } from '../../../tabs/commun/adresse.ts';
import {
  ADRESSES,
  adresseDeModification,
  adresseDeRencontre,
  adresseDeVue,
  lireRencontre,
  PARTIES,
  VUES,
} from '../../../tabs/rencontres/adresses.ts';
import { adresseDesDecisions, lireDecisions } from '../../../tabs/rencontres/decisions/adresse.ts';

test.each([
  ['', 'rencontres', ''],
  ['12', 'rencontre', '12'],
  ['rencontre/12/invites', 'rencontre', '12/invites'],
  ['rencontres/passees', 'rencontres', 'passees'],
  ['serie/12', 'serie', '12'],
  ['nouvelle-serie', 'nouvelle-serie', ''],
])('l’adresse %p ouvre %p, %p', (texte, rubrique, reste) => {
  expect(lireAdresse(texte, ADRESSES)).toEqual({ rubrique, reste });
});

test('chaque partie d’une rencontre a son adresse, qui la rouvre', () => {
  expect(lireRencontre(adresseDeModification('12').reste)).toEqual({
    id: '12',
    partie: undefined,
    aModifier: true,
    vue: undefined,
  });
  for (const partie of [undefined, ...PARTIES]) {
    const { reste } = lireAdresse(direAdresse(adresseDeRencontre('12', partie)), ADRESSES);
    expect(lireRencontre(reste)).toEqual({ id: '12', partie, aModifier: false, vue: undefined });
  }
  expect(lireRencontre('12/inconnue')).toEqual({ id: '12', partie: undefined, aModifier: false, vue: undefined });
  for (const vue of VUES) {
    const { reste } = lireAdresse(direAdresse(adresseDeVue('12', vue)), ADRESSES);
    expect(lireRencontre(reste)).toEqual({ id: '12', partie: undefined, aModifier: false, vue });
  }
});

test('un filtre des décisions a son adresse, qui le rouvre', () => {
  for (const vue of VUES_DE_DECISIONS)
    for (const thematique of ['', 'Accès aux droits', 'Santé / soin', 'Et après ?'])
      for (const [structure, personne] of [
        ['', ''] as const,
        ['12', ''] as const,
        ['', 'd7'] as const,
        ['3', 'p34'] as const,
      ]) {
        const filtre = { vue, thematique, structure, personne };
        const { rubrique, reste } = lireAdresse(direAdresse(adresseDesDecisions(filtre)), ADRESSES);
        expect([rubrique, lireDecisions(reste)]).toEqual(['decisions', filtre]);
      }
  const SANS_PORTEUR = { structure: '', personne: '' };
  expect(lireDecisions('inconnue/Logement')).toEqual({ vue: 'ouvertes', thematique: 'Logement', ...SANS_PORTEUR });
  expect(lireDecisions('faites?structure=CAF&personne=Camille')).toEqual({
    ...{ vue: 'faites', thematique: '' },
    ...SANS_PORTEUR,
  });
});

test('l’adresse des décisions en retard, donnée aux autres onglets, ouvre bien ce filtre', () => {
  const { reste } = lireAdresse(DECISIONS_EN_RETARD.sous, ADRESSES);
  expect(lireDecisions(reste)).toEqual({ ...TOUTES_LES_DECISIONS, vue: 'en-retard' });
});

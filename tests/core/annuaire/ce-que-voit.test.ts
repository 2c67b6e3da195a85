import fc from 'fast-check';
import {
  champOuvert,
  contactVu,
  ficheVue,
  niveauDe,
  nomVu,
  type QuiLit,
  voitLaFiche,
  voitLeChamp,
} from '../../../core/annuaire/ce-que-voit.ts';
import { porteurDuLien } from '../../../core/annuaire/contacts-du-porteur.ts';
import { nomQuiTrahit } from '../../../core/annuaire/fautes-de-fiche.ts';
import { LOCALISENT, MENENT_A_L_ADRESSE } from '../../../core/annuaire/lecteurs-des-champs.ts';
import { CHAMPS_A_VISIBILITE } from '../../../core/champs/champs.ts';
import { CHAMPS_DE_CONTACT_A_VISIBILITE } from '../../../core/champs/contact.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { VISIBILITES, type Visibilite } from '../../../core/vocabulaires/structures.ts';
import { CANARIS_DE_L_ADRESSE, canarisDans, GENS_DU_REFUGE, PROTEGEE } from '../../canaris.ts';
import { unContact, uneStructure } from './une-structure.ts';

/** Every way to read, and the narrowest level that it opens. */
const LECTEURS = [
  { nom: 'la coordination', qui: { profil: 'coordination' }, lit: 'coordination' },
  { nom: 'la coordination, dans un fichier', qui: { profil: 'coordination', emporte: true }, lit: 'coordination' },
  { nom: 'un partenaire', qui: { profil: 'partenaire', structures: ['99'], id: 'o.t' }, lit: 'partenaires' },
  { nom: 'un invité', qui: { profil: 'invite', structures: [] }, lit: 'partenaires' },
  { nom: 'un compte en lecture', qui: { profil: 'lecture' }, lit: 'partenaires' },
  { nom: 'un courriel aux partenaires', qui: { profil: 'partenaire', emporte: true }, lit: 'partenaires' },
  { nom: 'le porteur du lien d’une autre', qui: porteurDuLien('99', undefined), lit: 'public' },
  { nom: 'le public', qui: { profil: 'lien', emporte: true }, lit: 'public' },
] as const satisfies readonly { nom: string; qui: QuiLit; lit: Visibilite }[];

const lit = (lecteur: (typeof LECTEURS)[number], niveau: Visibilite) =>
  VISIBILITES.indexOf(niveau) >= VISIBILITES.indexOf(lecteur.lit);

describe.each(LECTEURS)('$nom', (lecteur) => {
  const { qui } = lecteur;

  test.each(CHAMPS_A_VISIBILITE)('lit « %s » au niveau écrit sur la fiche, et à aucun autre', (champ) => {
    for (const niveau of VISIBILITES)
      expect([niveau, voitLeChamp(uneStructure({ visibilites: { [champ]: niveau } }), champ, qui)]).toEqual([
        niveau,
        lit(lecteur, niveau),
      ]);
  });

  const cas = VISIBILITES.flatMap((contact) => VISIBILITES.map((champ) => ({ contact, champ })));
  test.each(cas)('d’une personne « $contact », lit un champ « $champ » s’il lit les deux', (niveaux) => {
    for (const champ of CHAMPS_DE_CONTACT_A_VISIBILITE) {
      const contact = unContact({
        visibilite: niveaux.contact,
        visibilites: { [champ]: niveaux.champ },
        ...{ fonction: 'f', courriel: 'c@x.example', telephone: '+33557000000' },
      });
      const vu = contactVu(contact, uneStructure(), qui);
      expect(vu !== undefined).toBe(lit(lecteur, niveaux.contact));
      const deux = lit(lecteur, niveaux.contact) && lit(lecteur, niveaux.champ);
      expect(vu?.[champ] !== undefined).toBe(deux);
    }
  });

  test('ne lit ni qui s’oppose ni qui est parti, sauf la coordination dans l’application', () => {
    for (const reste of [{ opposition: true }, { actif: false }])
      expect(contactVu(unContact({ visibilite: 'public', ...reste }), uneStructure(), qui) !== undefined).toBe(
        lecteur.nom === 'la coordination',
      );
  });
});

test('de sa structure, un partenaire lit tout par son compte ; par le lien, ce que les partenaires lisent des gens', () => {
  const fiche = uneStructure({ visibilites: { telephone: 'coordination' }, referent: 'La coordination' });
  const collegue = unContact({ telephone: '+33557000000', visibilites: { telephone: 'coordination' } });
  const compte: QuiLit = { profil: 'invite', structures: ['1'] };
  const lien = porteurDuLien('1', undefined);
  for (const qui of [compte, lien]) {
    expect(voitLeChamp(fiche, 'telephone', qui)).toBe(true);
    expect(voitLeChamp(fiche, 'referent', qui)).toBe(false);
  }
  expect(contactVu(collegue, fiche, compte)?.telephone).toBe('+33557000000');
  expect(contactVu(collegue, fiche, lien)).toMatchObject({ nom: 'Camille Exemple', telephone: undefined });
  expect(contactVu(collegue, fiche, porteurDuLien('1', '1'))?.telephone).toBe('+33557000000');
  expect(contactVu(unContact({ visibilite: 'coordination' }), fiche, lien)).toBeUndefined();
});

describe('une adresse protégée', () => {
  /** Who never knows it. */
  const IGNORANTS: readonly QuiLit[] = [
    ...LECTEURS.filter(({ nom }) => nom !== 'la coordination').map(({ qui }) => qui),
    porteurDuLien('1', undefined),
    { profil: 'partenaire', structures: ['1'], emporte: true },
  ];
  const protegee = uneStructure(PROTEGEE);

  test('n’est dite par aucun champ de la fiche ni de ses gens', () => {
    for (const qui of IGNORANTS) {
      const vus = GENS_DU_REFUGE.flatMap((g) => contactVu(unContact({ ...g, structure: '1' }), protegee, qui) ?? []);
      expect(canarisDans(JSON.stringify([ficheVue(protegee, qui), vus]), CANARIS_DE_L_ADRESSE)).toEqual([]);
      // The rest is there: who hides where it is may be joined.
      expect(vus).toHaveLength(2);
      expect(ficheVue(protegee, qui)).toMatchObject({ nom: PROTEGEE.nom, telephone: PROTEGEE.telephone });
    }
  });

  test('est lue de la coordination et de qui représente la structure par son compte', () => {
    for (const qui of [{ profil: 'coordination' }, { profil: 'invite', structures: ['1'] }] as const)
      expect(ficheVue(protegee, qui)).toEqual(protegee);
  });

  const TEXTES = ['sigle', 'description', 'modalitesDAcces', 'siteWeb', 'courriel', 'horaires'] as const;
  const ecritures = fc
    .tuple(
      fc.constantFrom('rue', 'r', 'R.', 'RUE', 'Rue'),
      fc.constantFrom(' des ', ' DES ', '-des-', ', des '),
      fc.constantFrom('Trois Moulins', 'TROIS-MOULINS', 'trois  moulins', 'Trois-Moúlins'),
    )
    .map(([type, de, nom]) => `${type}${de}${nom}`);

  test('n’est pas dite par un texte qui la répète, comment qu’il l’écrive', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTES),
        ecritures,
        fc.string(),
        fc.string(),
        fc.constantFrom(...IGNORANTS),
        (champ, ecrite, avant, apres, qui) => {
          const fiche: Structure = {
            ...protegee,
            adresse: '4 bis, rue des Trois Moulins, 33620 Cavignac',
            [champ]: `${avant} ${ecrite} ${apres}`,
          };
          expect(voitLeChamp(fiche, champ, qui)).toBe(false);
        },
      ),
    );
  });

  test('n’emporte pas ce qui ne la dit pas', () => {
    const fiche = uneStructure({
      adresse: '4 rue des Trois Moulins',
      adresseProtegee: true,
      description: 'Trois ateliers par mois, et un jardin de moulins à vent.',
    });
    expect(voitLeChamp(fiche, 'description', { profil: 'lecture' })).toBe(true);
    expect(voitLeChamp({ ...fiche, adresse: undefined }, 'description', { profil: 'lecture' })).toBe(true);
  });

  test('dans le nom garde la fiche entière ; où il faut nommer, rien n’est dit', () => {
    const fiche = uneStructure({ nom: 'Foyer du 4 rue Basse', adresse: '4, rue Basse', adresseProtegee: true });
    for (const qui of IGNORANTS) {
      expect(voitLaFiche(fiche, qui)).toBe(false);
      expect(ficheVue(fiche, qui)).toBeUndefined();
      expect(nomVu(fiche, qui)).not.toMatch(/basse/i);
    }
    expect(nomVu(fiche, { profil: 'coordination' })).toBe(fiche.nom);
  });

  test('chaque champ qui situe, ou qui mène à un registre, est tu', () => {
    for (const champ of [...LOCALISENT, ...MENENT_A_L_ADRESSE])
      for (const qui of IGNORANTS) expect([champ, voitLeChamp(protegee, champ, qui)]).toEqual([champ, false]);
  });
});

test('un nom qui dirait l’adresse protégée est refusé à qui le tape, dans un sens et dans l’autre', () => {
  const fiche = uneStructure({ nom: 'Foyer du 4 rue Basse', adresse: '4, rue Basse' });
  const faute = [expect.objectContaining({ chemin: 'nom' })];
  expect(nomQuiTrahit({ adresseProtegee: true }, fiche)).toEqual(faute);
  expect(nomQuiTrahit({ nom: 'Rue Basse' }, { ...fiche, adresseProtegee: true })).toEqual(faute);
  expect(nomQuiTrahit({ nom: 'Le Foyer' }, { ...fiche, adresseProtegee: true })).toEqual([]);
  expect(nomQuiTrahit({ nom: 'Rue Basse' }, fiche)).toEqual([]);
  // What is there already keeps nothing else from being corrected.
  expect(nomQuiTrahit({ description: 'Autre' }, { ...fiche, adresseProtegee: true })).toEqual([]);
});

test('sans choix de la fiche, le territoire ouvre ce qu’il ouvre', () => {
  const publics = ['horaires'] as const;
  const qui = { profil: 'lien', publics } as const;
  expect([champOuvert(uneStructure(), 'horaires', qui), champOuvert(uneStructure(), 'telephone', qui)]).toEqual([
    true,
    false,
  ]);
  expect(niveauDe(uneStructure({ visibilites: { horaires: 'coordination' } }), 'horaires', publics)).toBe(
    'coordination',
  );
});

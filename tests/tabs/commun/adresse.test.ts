import { creerAdresses } from '../../../tabs/commun/adresse.ts';

/** A window at this fragment, with the steps that « back » would take. */
function uneFenetre(hash: string) {
  const pas = [hash];
  const lieu = {
    get hash() {
      return pas.at(-1) ?? '';
    },
    set hash(neuf: string) {
      pas.push(`#${neuf.replace(/^#/, '')}`);
    },
  };
  let changements = 0;
  return {
    pas,
    get changements() {
      return changements;
    },
    fenetre: {
      location: lieu,
      history: {
        replaceState: (_: unknown, __: string, adresse?: string | URL | null) =>
          void pas.splice(-1, 1, String(adresse)),
      },
      dispatchEvent: () => {
        changements += 1;
        return true;
      },
    },
  };
}

const PLAN = { defaut: 'chercher' } as const;
const CHERCHER = 'chercher/?q=logement';

test('ce qu’une partie écrit d’elle-même après un répit ne ramène pas qui en a ouvert une autre', () => {
  const { fenetre, pas, ...vue } = uneFenetre(`#${encodeURIComponent('chercher')}`);
  const adresses = creerAdresses(fenetre, PLAN, '');
  const depuis = adresses.ici();
  adresses.aller({ rubrique: 'campagnes', reste: '' });
  adresses.remplacer(depuis, { rubrique: 'chercher', reste: '?q=logement' });
  expect(adresses.ici()).toBe('campagnes');
  expect(pas).toEqual(['#chercher', '#campagnes']);
  expect(vue.changements).toBe(0);
});

test('la partie ouverte écrit ce qu’elle montre sans ajouter de pas, et le dit', () => {
  const vue = uneFenetre('#chercher');
  const adresses = creerAdresses(vue.fenetre, PLAN, '');
  adresses.remplacer('chercher', { rubrique: 'chercher', reste: '?q=logement' });
  expect(adresses.ici()).toBe(CHERCHER);
  expect(vue.pas).toHaveLength(1);
  expect(vue.changements).toBe(1);
});

test('une adresse que personne ne connaît montre la recherche, qui s’écrit à sa place', () => {
  const { fenetre } = uneFenetre('#ailleurs');
  const adresses = creerAdresses(fenetre, PLAN, '');
  adresses.remplacer(adresses.ici(), { rubrique: 'chercher', reste: '?q=logement' });
  expect(adresses.ici()).toBe(CHERCHER);
});

test.each([
  ['nouvelle-fiche', 'nouvelle-fiche', 'chercher/fiche/12'],
  ['nouvelle-fiche', 'campagnes', 'campagnes'],
  ['campagnes/nouvelle/ete', 'campagnes', 'campagnes'],
  ['chercher/fiche/1', 'chercher/fiche/2', 'chercher/fiche/2'],
])('demandée à %p, la suite d’une réponse qui arrive à %p mène à %p', (depuis, arrivee, attendue) => {
  const { fenetre } = uneFenetre(`#${encodeURIComponent(arrivee)}`);
  const adresses = creerAdresses(fenetre, PLAN, '');
  adresses.allerEnsuite(depuis, { rubrique: 'chercher', reste: 'fiche/12' });
  expect(adresses.ici()).toBe(attendue);
});

test('tant que rien n’est écrit, on est là où le lien menait', () => {
  const { fenetre } = uneFenetre('');
  const adresses = creerAdresses(fenetre, PLAN, CHERCHER);
  expect(adresses.ici()).toBe(CHERCHER);
  adresses.allerEnsuite(CHERCHER, { rubrique: 'ma-fiche', reste: '' });
  expect(adresses.ici()).toBe('ma-fiche');
});

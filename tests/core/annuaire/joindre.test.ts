import type { QuiLit } from '../../../core/annuaire/ce-que-voit.ts';
import { commentJoindre } from '../../../core/annuaire/joindre.ts';
import { vueDeFiche } from '../../../core/annuaire/vue.ts';
import { PROFILS } from '../../../core/droits/droits.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { unContact, uneStructure } from './une-structure.ts';

const ENTIERE = {
  telephone: '+33557000000',
  courriel: 'accueil@exemple.example',
  siteWeb: 'https://www.exemple.example/',
  adresse: '1 rue Fictive',
  codePostal: '33620',
  commune: 'Cavignac',
} as const;
const joindre = (
  s: Partial<Structure>,
  contacts: readonly Contact[] = [],
  qui: QuiLit = { profil: 'coordination' },
) => {
  const vue = vueDeFiche(uneStructure(s), contacts, qui);
  return commentJoindre(vue.fiche, vue.contacts);
};
const details = (...args: Parameters<typeof joindre>) =>
  Object.fromEntries(joindre(...args).map(({ moyen, detail }) => [moyen, detail]));

test('une fiche dit comment appeler, écrire, aller et lire, dans cet ordre', () => {
  expect(joindre(ENTIERE)).toEqual([
    { moyen: 'appeler', lien: 'tel:+33557000000', detail: '05\u00A057\u00A000\u00A000\u00A000' },
    { moyen: 'ecrire', lien: 'mailto:accueil@exemple.example', detail: 'accueil@exemple.example' },
    {
      moyen: 'aller',
      lien: 'https://www.openstreetmap.org/directions?to=1%20rue%20Fictive%2C%2033620%20Cavignac',
      detail: '1 rue Fictive, 33620 Cavignac',
    },
    { moyen: 'site', lien: 'https://www.exemple.example/', detail: 'exemple.example' },
  ]);
  expect(joindre({})).toEqual([]);
});

test('sans numéro ni adresse à elle, ceux de la première personne en poste qui en donne, nommée', () => {
  const personnes = [
    unContact({ id: '1', nom: 'Partie', telephone: '+33557000001', actif: false, principal: true }),
    unContact({ id: '2', nom: 'Opposée', telephone: '+33557000002', opposition: true }),
    unContact({ id: '3', nom: 'Sans adresse', telephone: '+33557000003' }),
    unContact({ id: '4', nom: 'Principale', courriel: 'p@exemple.example', principal: true }),
  ];
  expect(details({}, personnes)).toEqual({
    appeler: 'Sans adresse, 05\u00A057\u00A000\u00A000\u00A003',
    ecrire: 'Principale, p@exemple.example',
  });
});

test('on n’écrit pas à une adresse d’où un courriel est revenu', () => {
  const courriel = 'accueil@exemple.example';
  expect(details({ courriel, courrielEnEchec: courriel })).toEqual({});
});

test('une adresse protégée ne mène nulle part, même pour la coordination', () => {
  for (const profil of PROFILS)
    expect(details({ ...ENTIERE, adresseProtegee: true }, [], { profil })).not.toHaveProperty('aller');
});

test.each(['partenaire', 'invite', 'lecture'] as const)(
  'le profil %s n’a aucun bouton vers ce que la fiche garde à la coordination',
  (profil) => {
    const visibilites = { telephone: 'coordination', courriel: 'coordination', adresse: 'coordination' } as const;
    const cache = unContact({ visibilite: 'coordination', telephone: '+33557000009', courriel: 'c@exemple.example' });
    expect(details({ ...ENTIERE, visibilites }, [cache], { profil })).toEqual({ site: 'exemple.example' });
    expect(details({ ...ENTIERE, visibilites }, [cache])).toHaveProperty('appeler');
  },
);

import { z } from 'zod';
import { fautesDuCorps, parChamp } from '../../../core/contrats/fautes.ts';
import { ajouterContact, modifierFiche } from '../../../core/contrats/fiches.ts';

test('les fautes d’un corps sont dites avant l’envoi, aux chemins où le serveur les dirait', () => {
  const champs = { nom: ' ', frais: 'Troc', services: ['Accueil', 'x'.repeat(3000)], inconnu: 1 };
  const fautes = fautesDuCorps(modifierFiche, { eTag: '"1,1"', champs });
  expect(fautes.map(({ chemin }) => chemin)).toEqual([
    'corps.champs.nom',
    'corps.champs.services.1',
    'corps.champs.frais',
    'corps.champs',
  ]);
  expect(parChamp(['nom', 'services', 'frais', 'sigle'], fautes)).toEqual({
    nom: 'Donnez le nom de la structure.',
    services: 'Le texte dépasse 2000 caractères.',
    frais: 'La valeur doit être l’une de : Gratuit, Payant.',
  });
});

test('un corps juste n’a pas de faute, un contrat sans corps non plus', () => {
  const contact = { nom: 'Dominique Exemple', visibilite: 'partenaires', telephone: '0590 12 34 56' };
  expect(fautesDuCorps(ajouterContact, { cle: 'formulaire-0001', contact })).toEqual([]);
  expect(fautesDuCorps({}, { quoi: 'que ce soit' })).toEqual([]);
});

test('ce que le contrat ne dit pas lui-même est dit en français', () => {
  const [faute] = fautesDuCorps(modifierFiche, { eTag: '"1,1"', champs: { adresseProtegee: 'oui' } });
  expect(faute?.message).toMatch(/attendu/);
});

test('le refus d’une demande démesurée reste court, et ne montre aucun mot d’une autre langue', () => {
  const corps = z.strictObject({ codes: z.array(z.string()), par: z.record(z.string(), z.string()) });
  const demesuree = { codes: Array.from({ length: 5000 }, () => null), par: 3, ['x'.repeat(50_000)]: 1 };
  const fautes = fautesDuCorps({ corps }, demesuree);
  expect(fautes.length).toBeLessThanOrEqual(30);
  expect(JSON.stringify(fautes).length).toBeLessThan(8000);
  expect(fautes[0]).toEqual({
    chemin: 'corps.codes.0',
    message: 'Entrée invalide : chaîne de caractères attendu, valeur vide reçue',
  });
  expect(fautesDuCorps({ corps }, { codes: [], par: 3 })[0]?.message).toBe(
    'Entrée invalide : objet attendu, nombre reçu',
  );
});

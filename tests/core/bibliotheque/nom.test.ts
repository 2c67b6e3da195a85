import fc from 'fast-check';
import { nomEntier, nomLibre, nomPropre } from '../../../core/bibliotheque/nom.ts';

const propre = (nom: string): string => nomEntier(nomPropre(nom));

test.each([
  ['Ordre du jour.pdf', 'Ordre du jour.pdf'],
  ['Bilan : l’été.PDF', 'Bilan - l’été.pdf'],
  ['../../Annuaire/secret.pdf', 'Annuaire-secret.pdf'],
  ['..\\..\\web.config.pdf', 'web.config.pdf'],
  ['a\u0000b\nc.pdf', 'abc.pdf'],
  ['facture\u202Efdp.exe.pdf', 'facturefdp.exe.pdf'],
  ['~$brouillon.docx', 'brouillon.docx'],
  ['CON.pdf', 'document-CON.pdf'],
  ['  photo  de la   salle .jpg', 'photo de la salle.jpg'],
  ['50% des #avis?.png', '50- des -avis-.png'],
  ['x_vti_y.pdf', 'x-y.pdf'],
])('« %s » se range sous « %s »', (donne, attendu) => {
  expect(propre(donne)).toBe(attendu);
});

test('quel que soit le nom, il ne mène nulle part ailleurs, SharePoint le prend, et le ranger deux fois ne change rien', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (texte) => {
      const { base, extension } = nomPropre(`${texte}.pdf`);
      const nom = nomEntier({ base, extension });
      expect(nom).not.toMatch(/["*:<>?/\\|#%\p{C}]|^[\s.~]|\s\.pdf$|_vti_/iu);
      expect(nom.endsWith('.pdf')).toBe(true);
      expect([...base].length).toBeLessThanOrEqual(110);
      expect(propre(nom)).toBe(nom);
    }),
  );
});

test('un nom déjà pris reçoit la première version libre, sans égard aux capitales', () => {
  const nom = nomPropre('Plan.pdf');
  expect(nomLibre(nom, [])).toBe('Plan.pdf');
  expect(nomLibre(nom, ['plan.PDF'])).toBe('Plan (version 2).pdf');
  expect(nomLibre(nom, ['Plan.pdf', 'PLAN (VERSION 2).pdf'])).toBe('Plan (version 3).pdf');
});

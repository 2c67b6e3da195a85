import { strToU8 } from 'fflate';
import { reconnaitre } from '../../../core/bibliotheque/types.ts';
import { unDocx, uneArchive, unJpeg, unOdt, unPdf, unPng, unPptx, unWebp, unXlsx } from './fichiers.ts';

test.each([
  ['pdf', unPdf(), 'pdf'],
  ['docx', unDocx(), 'docx'],
  ['pptx', unPptx(), 'pptx'],
  ['xlsx', unXlsx(), 'xlsx'],
  ['odt', unOdt(), 'odt'],
  ['odp', unOdt('presentation'), 'odp'],
  ['ods', unOdt('spreadsheet'), 'ods'],
  ['png', unPng(), 'png'],
  ['jpg', unJpeg(), 'jpg'],
  ['jpeg', unJpeg(), 'jpg'],
  ['webp', unWebp(), 'webp'],
] as const)('un .%s se reconnaît à ce qu’il contient', (extension, octets, type) => {
  expect(reconnaitre(octets, extension)).toEqual({ ok: true, valeur: type });
});

const PAGE = strToU8('<!doctype html><script>alert(1)</script>');
const apres = (avant: Uint8Array, octets: Uint8Array): Uint8Array => Uint8Array.of(...avant, ...octets);

test.each([
  ['une page web', PAGE, 'pdf', /ne contient pas ce que dit son nom/],
  ['une page web sous son nom', PAGE, 'html', /ne se dépose pas/],
  ['une image qui s’exécute', strToU8('<svg xmlns="x" onload="alert(1)"/>'), 'svg', /ne se dépose pas/],
  ['un PDF derrière une page web', apres(PAGE, unPdf()), 'pdf', /ne contient pas/],
  ['une archive derrière une page web', apres(PAGE, unDocx()), 'docx', /ne contient pas/],
  ['un PDF nommé .docx', unPdf(), 'docx', /c’est un fichier \.pdf/],
  ['un PDF sans type', unPdf(), '', /ne se dépose pas/],
  ['un programme', strToU8('MZ\u0090'), 'pdf', /ne contient pas/],
  ['un programme sous son nom', strToU8('MZ\u0090'), 'exe', /ne se dépose pas/],
  ['un Word à macros', unDocx({ 'word/vbaProject.bin': 'x' }), 'docx', /macros/],
  ['un Word à macros, autrement écrit', unDocx({ 'word/VBAPROJECT.BIN': 'x' }), 'docx', /macros/],
  ['un Excel à macros', unXlsx('ms-excel.sheet.macroEnabled.main+xml'), 'xlsx', /macros/],
  ['un Excel aux anciennes macros', unXlsx('x'), 'xlsx', /ne contient pas/],
  ['un Word à contrôles', unDocx({ 'word/activeX/activeX1.xml': 'x' }), 'docx', /macros/],
  ['un LibreOffice à macros', unOdt('text', { 'Basic/Standard/Module1.xml': 'x' }), 'odt', /macros/],
  ['une archive quelconque', uneArchive({ 'page.html': 'x' }), 'docx', /ne contient pas/],
  ['un modèle de document', unOdt('text-template'), 'odt', /ne contient pas/],
  ['un ancien .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'docx', /ancien format/],
  ['une archive coupée', unDocx().slice(0, -30), 'docx', /ne contient pas/],
  ['rien', new Uint8Array(), 'pdf', /ne contient pas/],
  ['un nom qui est un piège', unPdf(), 'constructor', /ne se dépose pas/],
] as const)('%s ne se dépose pas', (_cas, octets, extension, phrase) => {
  expect(reconnaitre(octets, extension)).toMatchObject({
    ok: false,
    refus: { code: 'regle-metier', message: expect.stringMatching(phrase) },
  });
});

test('une archive dont la liste se déplie sans fin est refusée, sans la déplier', () => {
  const bombe = uneArchive({ '[Content_Types].xml': new Uint8Array(8 * 1024 * 1024), 'word/document.xml': 'x' });
  expect(reconnaitre(bombe, 'docx')).toMatchObject({ ok: false });
});

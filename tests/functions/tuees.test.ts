import { type Acte, DROITS } from '../../core/droits/droits.ts';
import { TOUS_LES_CONTRATS } from '../../functions/commandes.ts';
import { TOUS_LES_MINUTEURS } from '../../functions/minuteurs.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { lienDeNature, surSaLigne } from './demandes/lien-de-nature.ts';
import { DEMANDES_PAR_LIEN } from './demandes/par-lien.ts';
import { DEMANDES } from './demandes/toutes.ts';
import { creerStructure } from './fabrique.ts';
import { MONDES_RICHES } from './tuees/mondes.ts';
import { eprouver, garderMonde } from './tuees/vivre.ts';

let base: string;
/** That of each account: what somebody wrote is changed by them alone. */
const siennes = { coordination: '', partenaire: '' };
beforeAll(async () => {
  const banc = await ouvrirBanc();
  for (const profil of ['coordination', 'partenaire'] as const)
    siennes[profil] = (await creerStructure(banc, { profil })).id;
  base = garderMonde(banc);
  banc.fermer();
});

/** Every timer, once. */
async function minuteurs({ contexte }: Banc): Promise<void> {
  for (const { id, passer } of TOUS_LES_MINUTEURS) await passer(contexte, `${id}-passage`);
}

/** What `preparer` asks, in the world that it made for it, cut short in every way: nobody can tell. */
async function tenir(
  preparer: (banc: Banc) => Promise<(banc: Banc) => Promise<{ readonly statut: number }>>,
  options: Parameters<typeof eprouver>[1] = {},
) {
  const banc = await ouvrirBanc(undefined, undefined, base);
  const demander = await preparer(banc);
  const depart = garderMonde(banc);
  banc.fermer();
  const faire = async (copie: Banc) => (await demander(copie)).statut;
  const { statut, ecarts } = await eprouver({ depart, faire, laisserPasser: minuteurs }, options);
  expect([statut, ecarts]).toEqual([200, []]);
}

/** A trial of the lists writes a hundred rows, each as the one before. */
const ESSAI_DE_L_INSTALLATION = { auPlus: 12 };

const QUI_ECRIVENT = TOUS_LES_CONTRATS.filter((c) => c.methode !== 'GET');

test.each(QUI_ECRIVENT.filter(({ id }) => DEMANDES[id] !== undefined).map((c) => [c.id, c] as const))(
  'la demande « %s », tuée après chaque acte puis répétée, ne laisse ni manque, ni double, ni reste',
  (id, contrat) =>
    tenir(
      async (banc) => {
        const ouvert = contrat.acces === 'public' || contrat.acces === 'lien';
        const dUnPartenaire = !ouvert && !['non', 'organise'].includes(DROITS[contrat.acces as Acte].partenaire);
        const profil = dUnPartenaire ? 'partenaire' : 'coordination';
        const demande = await DEMANDES[id]?.(banc, siennes[profil]);
        return (copie) => copie.appeler(contrat, { ...demande, ...(ouvert ? {} : { profil }) });
      },
      id === 'diagnostiquer' ? ESSAI_DE_L_INSTALLATION : {},
    ),
);

test.each(QUI_ECRIVENT.filter(({ id }) => DEMANDES_PAR_LIEN[id] !== undefined).map((c) => [c.id, c] as const))(
  'par un lien personnel, « %s » aussi',
  (id, contrat) =>
    tenir(async (banc) => {
      const { corps = {}, natures = [], apres } = DEMANDES_PAR_LIEN[id] ?? {};
      const [nature = 'Invitation'] = natures;
      const lien = await lienDeNature(banc, nature, apres);
      const complet = { ...(await surSaLigne(banc, corps, lien)), jeton: lien.jeton };
      return (copie) => copie.appeler(contrat, { corps: complet });
    }),
);

test.each(Object.entries(MONDES_RICHES))('là où beaucoup en dépend : %s', (_nom, { contrat, demande }) =>
  tenir(async (banc) => {
    const dite = await demande(banc);
    return (copie) => copie.appeler(contrat, { profil: 'coordination', ...dite });
  }),
);

test('toutes les demandes qui écrivent sont essayées', () => {
  const sans = QUI_ECRIVENT.filter(({ id }) => DEMANDES[id] === undefined && DEMANDES_PAR_LIEN[id] === undefined);
  expect(sans.map(({ id }) => id)).toEqual([]);
});

import { TOUS_LES_MINUTEURS } from '../../functions/minuteurs.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { unTerritoire } from './tuees/un-territoire.ts';
import { eprouver, garderMonde } from './tuees/vivre.ts';

/** Hours from one look to the next: later the same day, then the days when something falls due. */
const HEURES = [1, 24, 24, 5 * 24, 5 * 24, 6 * 24];

/** Noted before it leaves, to one address, and said by the Accueil too: a death may lose it, never send two. */
const RAPPEL_A_LA_COORDINATION = /jamais dit : .*"objet":"Compte rendu à écrire/;

type Minuteur = (typeof TOUS_LES_MINUTEURS)[number];

/** One round; a failure is thrown to the host, which runs the timer again. */
const passage =
  ({ id, passer }: Minuteur) =>
  async (banc: Banc, essai: number): Promise<number> => {
    try {
      await passer(banc.contexte, `${id}-${essai}`);
      return 200;
    } catch {
      return 500;
    }
  };

test('chaque minuteur, tué après chaque acte puis repassé, ne laisse ni manque, ni double, ni reste', async () => {
  const banc = await ouvrirBanc();
  await unTerritoire(banc);
  const agissent = new Set<string>();
  const ecarts: string[] = [];
  for (const heures of HEURES) {
    banc.avancer(heures);
    for (const minuteur of TOUS_LES_MINUTEURS) {
      const depart = garderMonde(banc);
      const instant = banc.contexte.maintenant();
      const avant = banc.effets.length;
      await passage(minuteur)(banc, 1);
      if (banc.effets.length === avant) continue;
      const vecue = await eprouver({ depart, instant, faire: passage(minuteur) }, { auPlus: 20 });
      agissent.add(minuteur.id);
      const dits = vecue.ecarts.filter((ecart) => !RAPPEL_A_LA_COORDINATION.test(ecart));
      ecarts.push(...dits.map((ecart) => `${minuteur.id}, le ${instant}, ${ecart}`));
    }
  }
  banc.fermer();
  expect(ecarts).toEqual([]);
  expect([...agissent]).toEqual(
    expect.arrayContaining([
      'syntheseMensuelle',
      'envoyerLaSynthese',
      'avancerLesCampagnes',
      'suivreLesPlaces',
      'annoncerDansLeCanal',
      'relireOutlook',
      'suivreComptesRendus',
      'envoyerLesReportees',
      'confirmerLesReportees',
      'inviterLesReportees',
      'presenterLesReportees',
      'cloreLesEvaluations',
      'suivreMisesEnLien',
      'suivreSondages',
      'rappelerSuites',
      'rappelerLesValeurs',
    ]),
  );
});

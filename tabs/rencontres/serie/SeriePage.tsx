import { Badge, Button, Caption1, Checkbox, Subtitle2, Text } from '@fluentui/react-components';
import { CalendarEditRegular } from '@fluentui/react-icons/svg/calendar-edit';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { lazy, Suspense, useState } from 'react';
import { autoriser } from '../../../core/droits/droits.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { Serie } from '../../../core/lists/series.list.ts';
import { lieuComplet } from '../../../core/rencontres/lieu.ts';
import { estPassee } from '../../../core/rencontres/prochaine-etape.ts';
import { refusDeModifier } from '../../../core/rencontres/transitions.ts';
import { cadenceDe } from '../../../core/series/cadence.ts';
import { direExceptions, direRegle } from '../../../core/series/dire-regle.ts';
import { type SeanceSuivie, seancesDeLaSerie, suivreLaSerie } from '../../../core/series/suivre.ts';
import { dateLongue, jourLong } from '../../../core/textes/francais.ts';
import { BlocDeDate } from '../../commun/BlocDeDate.tsx';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import { Chargement, Lue } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useActeur } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { Vide } from '../../commun/Vide.tsx';
import { adresseDeRegle, adresseDeRencontre, adresseDeSerie, LA_LISTE, VUE_DE_LA_REGLE } from '../adresses.ts';
import { BadgeEtat } from '../components/BadgeEtat.tsx';
import { useRencontres, useSeries } from '../queries.ts';
import { RENCONTRE, TEXTES } from '../textes.ts';
import { Interrompues } from './Interrompues.tsx';
import { Planifier } from './Planifier.tsx';
import { SeancesChoisies } from './SeancesChoisies.tsx';
import css from './serie.module.css';
import { CHOIX, REGLE, SEANCES, SERIE } from './textes.ts';

const ReecrireRegle = lazy(() => import('./ReecrireRegle.tsx').then((m) => ({ default: m.ReecrireRegle })));

/** The series of the rencontre that the address names: its rule, its cadence, who hosts, every sitting. */
export function SeriePage() {
  const requete = useRencontres();
  const { reste, aller } = useAdresse();
  const [ici = '', vue] = reste.split('/');
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={TEXTES.attente}>
        {({ items }) => {
          const nom = items.find(({ id }) => id === ici)?.serie;
          if (nom === undefined && requete.isFetching) return <Chargement quoi={TEXTES.attente} />;
          if (nom === undefined)
            return (
              <Vide titre={SERIE.absente} action={<Retour vers={RENCONTRE.retour} aller={() => aller(LA_LISTE)} />}>
                {SERIE.absenteAide}
              </Vide>
            );
          return <UneSerie nom={nom} ici={ici} vue={vue} siennes={seancesDeLaSerie(nom, items)} />;
        }}
      </Lue>
    </main>
  );
}

interface UneSerieProps {
  readonly nom: string;
  /** The rencontre by which one came. */
  readonly ici: string;
  readonly vue: string | undefined;
  readonly siennes: readonly Rencontre[];
}

function UneSerie({ nom, ici, vue, siennes }: UneSerieProps) {
  const { aller } = useAdresse();
  const acteur = useActeur();
  const serie = useSeries().data?.items.find((s) => s.nom === nom);
  const seances = suivreLaSerie(serie, siennes);
  const maintenant = useMaintenant();
  // Undefined: one is not choosing.
  const [choisies, setChoisies] = useState<ReadonlySet<string>>();
  const peutChanger = acteur !== undefined && autoriser(acteur, 'modifier-rencontre').permis;
  const possibles = peutChanger
    ? siennes.filter((r) => refusDeModifier(r) === undefined && !estPassee(r, maintenant))
    : [];
  const cocher = (id: string, coche: boolean) => {
    const autres = [...(choisies ?? [])].filter((autre) => autre !== id);
    setChoisies(new Set(coche ? [...autres, id] : autres));
  };
  const { regle } = serie ?? {};
  if (vue === VUE_DE_LA_REGLE && serie !== undefined && regle !== undefined && peutChanger)
    return (
      <Suspense fallback={<Chargement quoi={TEXTES.attente} />}>
        <ReecrireRegle
          key={serie.id}
          serie={{ ...serie, regle }}
          siennes={siennes}
          fermer={() => aller(adresseDeSerie(ici))}
        />
      </Suspense>
    );
  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        <Retour vers={SERIE.retour} aller={() => aller(LA_LISTE)} />
        <div className={cadre.tete}>
          <TitreDePage niveau="h1" arrivee={nom}>
            {nom}
          </TitreDePage>
          <div className={cadre.outils}>
            {acteur !== undefined && autoriser(acteur, 'planifier-rencontre').permis ? (
              <Planifier siennes={siennes} />
            ) : null}
            {possibles.length > 1 && choisies === undefined ? (
              <Button appearance="subtle" icon={<EditRegular />} onClick={() => setChoisies(new Set())}>
                {CHOIX.bouton}
              </Button>
            ) : null}
            {peutChanger && regle !== undefined ? (
              <Button appearance="subtle" icon={<CalendarEditRegular />} onClick={() => aller(adresseDeRegle(ici))}>
                {REGLE.bouton}
              </Button>
            ) : null}
            <CopierLeLien adresse={adresseDeSerie(ici)} libelle={nom} />
          </div>
        </div>
        <Regle serie={serie} />
      </header>
      <div className={cadre.contenu}>
        {acteur !== undefined && autoriser(acteur, 'creer-rencontre').permis ? <Interrompues nom={nom} /> : null}
        <Cadence siennes={siennes} />
        <QuiAccueille siennes={siennes} />
        <section className={css.cadence}>
          <Subtitle2 as="h2">{SEANCES.titre}</Subtitle2>
          {choisies === undefined ? null : (
            <SeancesChoisies
              possibles={possibles}
              choisies={choisies}
              choisir={setChoisies}
              fermer={() => setChoisies(undefined)}
            />
          )}
          <ol className={css.seances}>
            {seances.map((seance) => (
              <li key={seance.rencontre?.id ?? seance.prevue}>
                {choisies === undefined ? null : (
                  <Case seance={seance} possibles={possibles} choisies={choisies} cocher={cocher} />
                )}
                <Ligne seance={seance} ouvrir={(id) => aller(adresseDeRencontre(id))} />
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}

function Regle({ serie }: { readonly serie: Serie | undefined }) {
  if (serie?.regle === undefined) return <Caption1 className={cadre.discret}>{SERIE.sansRegle}</Caption1>;
  return (
    <>
      <Text>{direRegle(serie.regle)}</Text>
      <Caption1 className={cadre.discret}>{direExceptions(serie.regle)}</Caption1>
    </>
  );
}

/** The cadence announced, and the one held. */
function Cadence({ siennes }: Pick<UneSerieProps, 'siennes'>) {
  const { annoncees, tenues, annulees, inconnues } = cadenceDe(siennes, useMaintenant());
  const reste = [
    ...(annulees === 0 ? [] : [SERIE.annulees(annulees)]),
    ...(inconnues === 0 ? [] : [SERIE.inconnues(inconnues)]),
  ];
  return (
    <section className={css.cadence}>
      <Subtitle2 as="h2">{SERIE.cadence}</Subtitle2>
      <Text>{[SERIE.cadenceDite(annoncees, tenues), ...reste].join(', ')}</Text>
    </section>
  );
}

/** How often each place hosts; a series that has one place says nothing. */
function QuiAccueille({ siennes }: Pick<UneSerieProps, 'siennes'>) {
  const noms = useNomsDesCommunes();
  const comptes = new Map<string, number>();
  for (const { etat, lieu, commune, communeInsee } of siennes) {
    const qui = commune ?? noms.get(communeInsee ?? '') ?? lieu;
    if (qui !== undefined && etat !== 'Annulée') comptes.set(qui, (comptes.get(qui) ?? 0) + 1);
  }
  if (comptes.size < 2) return null;
  return (
    <section className={css.cadence}>
      <Subtitle2 as="h2">{SERIE.accueils}</Subtitle2>
      <ul className={css.accueils}>
        {[...comptes]
          .toSorted(([a], [b]) => a.localeCompare(b, 'fr'))
          .map(([qui, n]) => (
            <li key={qui}>
              {qui}
              {'\u00A0'}: {SERIE.nAccueils(n)}
            </li>
          ))}
      </ul>
    </section>
  );
}

interface CaseProps {
  readonly seance: SeanceSuivie;
  readonly possibles: readonly Rencontre[];
  readonly choisies: ReadonlySet<string>;
  readonly cocher: (id: string, coche: boolean) => void;
}

/** Chooses a sitting that may still change; held or cancelled, it stays as it is. */
function Case({ seance: { rencontre, le }, possibles, choisies, cocher }: CaseProps) {
  if (rencontre === undefined || !possibles.some(({ id }) => id === rencontre.id)) return <span className={css.case} />;
  return (
    <Checkbox
      className={css.case}
      aria-label={CHOIX.choisir(le === undefined ? CHOIX.sansDate : jourLong(le))}
      checked={choisies.has(rencontre.id)}
      onChange={(_, { checked }) => cocher(rencontre.id, checked === true)}
    />
  );
}

function Ligne({ seance, ouvrir }: { readonly seance: SeanceSuivie; readonly ouvrir: (id: string) => void }) {
  const noms = useNomsDesCommunes();
  const maintenant = useMaintenant();
  const { prevue, le, rencontre, raison, deplacee } = seance;
  if (rencontre === undefined)
    return (
      <div className={css.seance}>
        <Text className={cadre.discret}>{le === undefined ? <s>{jourLong(prevue ?? '')}</s> : jourLong(le)}</Text>
        {le === undefined ? (
          <Caption1>
            {SEANCES.sautee}
            {'\u00A0'}: {raison}
          </Caption1>
        ) : (
          <Badge appearance="tint">{SERIE.aCreer}</Badge>
        )}
      </div>
    );
  const commune = rencontre.commune ?? noms.get(rencontre.communeInsee ?? '');
  const lieu = lieuComplet({ lieu: rencontre.lieu, commune });
  return (
    <>
      {le === undefined ? null : <BlocDeDate jour={le} />}
      <div className={css.seance}>
        <button type="button" className={css.ouvrir} onClick={() => ouvrir(rencontre.id)}>
          <Text weight="semibold">{rencontre.debut === undefined ? TEXTES.sansDate : dateLongue(rencontre.debut)}</Text>
        </button>
        <Caption1 className={cadre.discret}>
          {[rencontre.titre === rencontre.serie ? undefined : rencontre.titre, lieu].filter(Boolean).join(' · ')}
        </Caption1>
        {deplacee && prevue !== undefined ? (
          <Caption1>
            {SEANCES.deplacee}
            {'\u00A0'}: {SERIE.prevueLe(jourLong(prevue))}
          </Caption1>
        ) : raison === undefined ? null : (
          <Caption1>
            {SEANCES.deplacee}
            {'\u00A0'}: {raison}
          </Caption1>
        )}
        {rencontre.motifAnnulation === undefined ? null : <Caption1>{rencontre.motifAnnulation}</Caption1>}
      </div>
      <BadgeEtat rencontre={rencontre} passee={estPassee(rencontre, maintenant)} />
    </>
  );
}

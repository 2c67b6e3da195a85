import { Button, Text } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useMemo } from 'react';
import { moisVoisin, semainesDuMois } from '../../core/calendrier/mois.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { type Rencontre, rencontres } from '../../core/lists/rencontres.list.ts';
import { filtrerRencontres } from '../../core/rencontres/filtrer.ts';
import { heurtsEntre } from '../../core/rencontres/heurts.ts';
import { moisDe } from '../../core/temps/heure-locale.ts';
import { moisLong } from '../../core/textes/francais.ts';
import { useCalendrier } from '../commun/calendrier.ts';
import { Lue } from '../commun/Etats.tsx';
import { FiltresDeRencontres } from '../commun/FiltresDeRencontres.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useListe } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { useEtroit } from '../commun/themes.ts';
import { useFiltreDeRencontres } from '../commun/useFiltreDeRencontres.ts';
import { adresseDeRencontre } from './adresses.ts';
import { AgendaDuMois } from './components/AgendaDuMois.tsx';
import { GrilleDuMois } from './components/GrilleDuMois.tsx';
import css from './components/mois.module.css';
import { MOIS } from './textes.ts';

/** The rencontres of a month, with what the territory holds; the address says which month. */
export function MoisPage() {
  const requete = useListe(rencontres);
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={MOIS.attente}>
        {({ items }) => <LeMois rencontres={items} />}
      </Lue>
    </main>
  );
}

const AUCUNE = [] as const;

function LeMois({ rencontres: lues }: { readonly rencontres: readonly Rencontre[] }) {
  const maintenant = useMaintenant();
  const { chemin, filtre, filtrer, avecLeFiltre, aller } = useFiltreDeRencontres();
  const etroit = useEtroit();
  const calendrier = useCalendrier();
  const invitations = useListe(participations).data?.items ?? AUCUNE;
  const courant = moisDe(maintenant);
  const mois = /^20\d\d-(0[1-9]|1[0-2])$/.test(chemin) ? chemin : courant;
  const toutes = useMemo(() => filtrerRencontres(lues, filtre), [lues, filtre]);
  const semaines = useMemo(() => semainesDuMois(mois, toutes, calendrier), [mois, toutes, calendrier]);
  const heurts = useMemo(() => heurtsEntre(lues, invitations), [lues, invitations]);
  const duMois = semaines.flat().filter(({ dansLeMois }) => dansLeMois);
  const combien = duMois.reduce((n, { rencontres: r }) => n + r.length, 0);
  const enHeurt = duMois.flatMap(({ rencontres: r }) => r.filter(({ id }) => heurts.has(id))).length;
  const props = {
    semaines,
    heurts,
    maintenant,
    ouvrir: (id: string) => aller(adresseDeRencontre(id)),
  };
  return (
    <div className={`${cadre.contenu} ${cadre.large}`}>
      <div className={cadre.tete}>
        <TitreDePage niveau="h1">
          <span className={css.titre}>{moisLong(mois)}</span>
        </TitreDePage>
        <nav className={cadre.outils} aria-label={MOIS.changer}>
          <Button
            icon={<ChevronLeftRegular />}
            aria-label={MOIS.vers(moisLong(moisVoisin(mois, -1)))}
            onClick={() => aller(avecLeFiltre(moisVoisin(mois, -1)))}
          />
          <Button disabled={mois === courant} onClick={() => aller(avecLeFiltre(''))}>
            {MOIS.ceMois}
          </Button>
          <Button
            icon={<ChevronRightRegular />}
            aria-label={MOIS.vers(moisLong(moisVoisin(mois, 1)))}
            onClick={() => aller(avecLeFiltre(moisVoisin(mois, 1)))}
          />
        </nav>
      </div>
      <FiltresDeRencontres rencontres={lues} filtre={filtre} filtrer={filtrer} />
      <Text role="status">
        {[MOIS.combien(combien), enHeurt === 0 ? undefined : MOIS.enHeurt(enHeurt)].filter(Boolean).join(' ')}
      </Text>
      {etroit ? <AgendaDuMois {...props} /> : <GrilleDuMois {...props} mois={mois} />}
    </div>
  );
}

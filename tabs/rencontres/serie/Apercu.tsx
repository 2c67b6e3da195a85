import { Badge, Button, Caption1, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { lieuComplet } from '../../../core/rencontres/lieu.ts';
import type { SeanceAnnoncee } from '../../../core/series/regle.ts';
import type { Accueil } from '../../../core/series/rotation.ts';
import { ceQuiGene } from '../../../core/series/seances.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { enPhrase, jourLong } from '../../../core/textes/francais.ts';
import { BlocDeDate } from '../../commun/BlocDeDate.tsx';
import { useCalendrier } from '../../commun/calendrier.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { ChangerLaSeance } from './ChangerLaSeance.tsx';
import { desJoursDe, regleDe, type SaisieDeSerie } from './saisie.ts';
import css from './serie.module.css';
import { SEANCES } from './textes.ts';

interface ApercuProps {
  readonly saisie: SaisieDeSerie;
  readonly seances: readonly SeanceAnnoncee[];
  readonly accueils: ReadonlyMap<string, Accueil>;
  readonly rencontres: readonly Rencontre[];
  readonly changer: (valeurs: Partial<SaisieDeSerie>) => void;
}

/** Every sitting of the series that is being made: when, where and why there, or why it is skipped. Each can be changed. */
export function Apercu({ saisie, seances, accueils, rencontres, changer }: ApercuProps) {
  const [changee, setChangee] = useState<SeanceAnnoncee>();
  return (
    <>
      <ol className={css.seances} aria-label={SEANCES.titre}>
        {seances.map((seance) => (
          <li key={seance.prevue} data-sautee={seance.le === undefined}>
            <Seance saisie={saisie} seance={seance} accueil={accueils.get(seance.prevue)} rencontres={rencontres} />
            <Button
              appearance="subtle"
              aria-label={SEANCES.changerDe(jourLong(seance.prevue))}
              onClick={() => setChangee(seance)}
            >
              {SEANCES.changer}
            </Button>
          </li>
        ))}
      </ol>
      {changee === undefined ? null : (
        <ChangerLaSeance
          seance={changee}
          saisie={saisie}
          accueil={accueils.get(changee.prevue)}
          changer={changer}
          fermer={() => setChangee(undefined)}
        />
      )}
    </>
  );
}

function Seance({
  saisie,
  seance,
  accueil,
  rencontres,
}: Pick<ApercuProps, 'saisie' | 'rencontres'> & {
  readonly seance: SeanceAnnoncee;
  readonly accueil: Accueil | undefined;
}) {
  const noms = useNomsDesCommunes();
  const calendrier = useCalendrier();
  const { prevue, le, raison } = seance;
  if (le === undefined)
    return (
      <div className={css.seance}>
        <Text className={cadre.discret}>
          <s>{jourLong(prevue)}</s>
        </Text>
        <Caption1>
          {SEANCES.sautee}
          {'\u00A0'}: {raison}
        </Caption1>
      </div>
    );
  const lieu = lieuComplet({ lieu: accueil?.lieu, commune: noms.get(accueil?.communeInsee ?? '') });
  const memeJour = rencontres.filter(
    (r) => r.etat !== 'Annulée' && r.debut !== undefined && aujourdhui(r.debut) === le,
  );
  const alertes = [
    ...ceQuiGene(le, regleDe(saisie), desJoursDe(saisie, calendrier, accueil?.communeInsee)),
    ...(accueil?.alertes ?? []),
    ...(memeJour.length === 0 ? [] : [SEANCES.meme(memeJour.map(({ titre }) => titre).join(', '))]),
  ];
  return (
    <>
      <BlocDeDate jour={le} />
      <div className={css.seance}>
        <Text weight="semibold">
          {jourLong(le)}, {lieu ?? SEANCES.lieuAFixer}
        </Text>
        {raison === undefined ? null : (
          <Caption1>
            {SEANCES.deplacee}
            {'\u00A0'}: {raison}
          </Caption1>
        )}
        {accueil === undefined || accueil.raisons.length === 0 ? null : (
          <Caption1 className={cadre.discret}>{enPhrase(accueil.raisons.join(' · '))}</Caption1>
        )}
        {alertes.map((alerte) => (
          <Badge key={alerte} appearance="tint" color="warning" className={css.alerte}>
            {alerte}
          </Badge>
        ))}
      </div>
    </>
  );
}

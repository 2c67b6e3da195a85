import { Button, Caption1, Checkbox, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowFitRegular } from '@fluentui/react-icons/svg/arrow-fit';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { debordements, deplacer, direDebordement, enchainer } from '../../../core/ordre-du-jour/composer.ts';
import { enCorps } from '../../../core/ordre-du-jour/enregistrer.ts';
import {
  type Composition,
  inserer,
  mettreDeCote,
  remettre,
  sansUneMinute,
} from '../../../core/ordre-du-jour/mettre-de-cote.ts';
import type { OrdreDuJour, PointCale } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { reequilibrer } from '../../../core/ordre-du-jour/reequilibrer.ts';
import { type Brouillons, useBrouillonSurLaLigne } from '../../commun/brouillons.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { heureDuPoint } from '../form.ts';
import { useEnregistrerOrdreDuJour } from '../mutations.ts';
import { type Brouillon, commencer, suivreLesCles } from './composition.ts';
import { Ecartes } from './Ecartes.tsx';
import { ListeAComposer } from './ListeAComposer.tsx';
import css from './ordre-du-jour.module.css';
import { SaisieDePoint } from './SaisieDePoint.tsx';
import { COMPOSER } from './textes.ts';

/** By rencontre. */
const BROUILLONS: Brouillons<Brouillon> = new Map();

/** Was it being composed when one left its page? */
export const estEnComposition = (rencontre: string): boolean => BROUILLONS.has(rencontre);

interface ComposerProps {
  readonly rencontre: Rencontre;
  readonly odj: OrdreDuJour;
  /** May this person have Outlook tell those invited? */
  readonly peutPrevenir: boolean;
  readonly fermer: () => void;
}

/** The ordre du jour as it is composed by hand: nothing is kept before it says so. */
export function Composer({ rencontre, odj, peutPrevenir, fermer }: ComposerProps) {
  const brouillon = useBrouillonSurLaLigne(BROUILLONS, rencontre.id, commencer(odj, rencontre.eTag));
  const enregistrer = useEnregistrerOrdreDuJour();
  const annoncer = useAnnonce();
  const [dit, setDit] = useState('');
  /** The rank of the point that is being typed; the number of points for a new one. */
  const [saisi, setSaisi] = useState<number>();
  const invitee = peutPrevenir && rencontre.etat === 'Planifiée' && rencontre.evenementId !== undefined;
  const [prevenir, setPrevenir] = useState(false);
  const { valeur } = brouillon;
  const { points, ecartes } = valeur;
  const duree = rencontre.dureeMinutes;
  const fautes = debordements(points, duree);
  const libres = duree - points.reduce((n, p) => n + p.duree, 0);

  const changer = (apres: Composition, phrase: string): void => {
    brouillon.ecrire(suivreLesCles(valeur, { points: apres.points, ecartes: apres.ecartes }));
    setDit(phrase);
  };
  const avecPoints = (neufs: readonly PointCale[], phrase: string): void =>
    changer({ points: [...enchainer(neufs)], ecartes }, phrase);
  const remplacer = (rang: number, point: PointCale, phrase: string): void =>
    avecPoints(points.toSpliced(rang, 1, point), phrase);

  const bouger = (de: number, vers: number) => {
    const point = points[de];
    if (point === undefined) return;
    if (point.verrouille === true) return setDit(COMPOSER.immobile(point.titre));
    if (points[vers] === undefined) return setDit(COMPOSER.auBord(point.titre, vers < 0));
    const apres = deplacer(points, de, vers);
    const heure = heureDuPoint(rencontre.debut, apres[vers]?.debut ?? 0);
    avecPoints(apres, COMPOSER.place(point.titre, vers + 1, points.length, heure));
  };
  const partager = (): void => {
    const { points: partages, sansPlace } = reequilibrer(points, duree);
    changer({ points: [...partages], ecartes: [...ecartes, ...sansUneMinute(sansPlace)] }, COMPOSER.reequilibre);
  };
  const valider = (point: PointCale): void => {
    if (saisi === undefined || points[saisi] === undefined)
      avecPoints(inserer(points, point), COMPOSER.remis(point.titre));
    else remplacer(saisi, point, '');
    setSaisi(undefined);
  };
  const quitter = (): void => {
    brouillon.jeter();
    fermer();
  };
  const garder = () => {
    if (fautes.length > 0) return setDit(fautes.map(direDebordement).join(' '));
    enregistrer.mutate(
      { chemin: { id: rencontre.id }, corps: { eTag: valeur.eTag, ...enCorps(valeur), prevenir } },
      {
        onSuccess: ({ prevenues }) => {
          annoncer(COMPOSER.enregistre(prevenues));
          quitter();
        },
      },
    );
  };

  return (
    <section className={cadre.partie} aria-label={COMPOSER.titre}>
      <Caption1 className={cadre.discret}>{COMPOSER.aide}</Caption1>
      <div className={cadre.outils}>
        <Button icon={<AddRegular />} onClick={() => setSaisi(points.length)}>
          {COMPOSER.ajouter}
        </Button>
        <Button icon={<ArrowFitRegular />} onClick={partager}>
          {COMPOSER.reequilibrer}
        </Button>
        <Text className={css.temps} data-deborde={fautes.length > 0}>
          {COMPOSER.temps(duree - libres, duree)}
          {libres > 0 ? ` · ${COMPOSER.libres(libres)}` : ''}
        </Text>
      </div>
      <div role="status" className="lu">
        {dit}
      </div>
      <ListeAComposer
        points={points}
        cles={valeur.cles}
        debut={rencontre.debut}
        bouger={bouger}
        modifier={setSaisi}
        donnerMinutes={(rang, minutes) => {
          const point = points[rang];
          if (point !== undefined) remplacer(rang, { ...point, duree: minutes }, '');
        }}
        verrouiller={(rang) => {
          const point = points[rang];
          if (point === undefined) return;
          const { verrouille, ...ouvert } = point;
          const pose = verrouille !== true;
          remplacer(rang, pose ? { ...point, verrouille: true } : ouvert, COMPOSER.verrou(point.titre, pose));
        }}
        mettreDeCote={(rang, motif) =>
          changer(mettreDeCote(valeur, rang, motif), COMPOSER.misDeCote(points[rang]?.titre ?? ''))
        }
      />
      {fautes.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{fautes.map(direDebordement).join(' ')}</MessageBarBody>
        </MessageBar>
      )}
      <Ecartes
        ecartes={ecartes}
        remettre={(rang) => changer(remettre(valeur, rang), COMPOSER.remis(ecartes[rang]?.titre ?? ''))}
      />
      {enregistrer.error == null ? null : (
        <Probleme
          erreur={enregistrer.error}
          reessayer={garder}
          recharger={() => {
            enregistrer.reset();
            quitter();
          }}
        />
      )}
      <div className={css.pied}>
        {invitee ? (
          <Checkbox
            label={COMPOSER.prevenir}
            checked={prevenir}
            onChange={(_, { checked }) => setPrevenir(checked === true)}
          />
        ) : null}
        <BoutonCommande appearance="primary" icon={<SaveRegular />} enCours={enregistrer.isPending} onClick={garder}>
          {COMPOSER.enregistrer}
        </BoutonCommande>
        <Button onClick={quitter}>{COMPOSER.abandonner}</Button>
      </div>
      {saisi === undefined ? null : (
        <SaisieDePoint
          rencontre={rencontre.id}
          point={points[saisi]}
          valider={valider}
          fermer={() => setSaisi(undefined)}
        />
      )}
    </section>
  );
}

import { Badge, Button, Text } from '@fluentui/react-components';
import { versCreationSur } from '../../../core/accueil/lien.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import { AXES, type Axe, type Case, type Croisement } from '../../../core/trous/cases.ts';
import { direLaCase } from '../../../core/trous/dire.ts';
import { direLeCroisement } from '../../../core/trous/filtrer.ts';
import { adresseDesBesoins, CHEMIN_POUR_NOTER } from '../../besoins/adresses.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDUneFicheSur, versLAnnuaire } from '../adresses.ts';
import type { Trous } from '../queries.ts';
import { CASE, ETATS } from '../textes.ts';
import { Derriere } from './Derriere.tsx';
import { LesPistes } from './LesPistes.tsx';
import css from './trous.module.css';

interface CaseProps {
  readonly acteur: Acteur;
  readonly trous: Trous;
  readonly x: Croisement;
  readonly ouverte: Case;
  readonly nomDe: (axe: Axe, valeur: string) => string;
}

/** One cell: why it is so, who acts or could, what is asked behind it, and what to do of it. */
export function UneCase({ acteur, trous, x, ouverte, nomDe }: CaseProps) {
  const { aller } = useAdresse();
  const [structure] = acteur.structures;
  const note = autoriser(acteur, 'noter-besoin', structure === undefined ? {} : { structure }).permis;
  const { etat } = ouverte;
  return (
    <>
      <div className={cadre.tete}>
        <TitreDePage niveau="h2" arrivee={direLeCroisement(x)}>
          {AXES.map((axe) => nomDe(axe, x[axe])).join(' · ')}
        </TitreDePage>
        <Badge appearance="tint" className={css.etat} data-etat={etat}>
          {`${ETATS[etat].signe} ${ETATS[etat].nom}`}
        </Badge>
      </div>
      <Text>{direLaCase(trous.carte, x, ouverte, trous.territoire)}</Text>
      <section className={cadre.partie} aria-label={CASE.agir}>
        <h3 className={cadre.sousTitre}>{CASE.agir}</h3>
        <div className={cadre.outils}>
          {autoriser(acteur, 'creer-rencontre').permis ? (
            <LienDOnglet vers={versCreationSur(direLeCroisement(x))}>{CASE.rencontre}</LienDOnglet>
          ) : null}
          {autoriser(acteur, 'tenir-plan').permis ? (
            <Button onClick={() => aller(adresseDUneFicheSur(x))}>{CASE.fiche}</Button>
          ) : null}
          {note ? (
            <Button onClick={() => aller(adresseDesBesoins(`${CHEMIN_POUR_NOTER}?${direLeCroisement(x)}`))}>
              {CASE.entendre}
            </Button>
          ) : null}
          <LienDOnglet vers={versLAnnuaire(ouverte.agissent > 0 ? x : { ...x, thematique: '', public: '' })}>
            {ouverte.agissent > 0 ? CASE.lesVoir : CASE.annuaire}
          </LienDOnglet>
        </div>
      </section>
      <LesPistes acteur={acteur} trous={trous} x={x} />
      <Derriere acteur={acteur} trous={trous} x={x} />
    </>
  );
}

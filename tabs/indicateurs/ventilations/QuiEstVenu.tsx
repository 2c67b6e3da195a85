import { Caption1, Card, Subtitle1, Text } from '@fluentui/react-components';
import { enumeration } from '../../../core/textes/francais.ts';
import { direCeQuiNEstPasDemande, direPourMille, direQuiManque, enPeriode } from '../../../core/ventilations/dire.ts';
import type { Ventilation } from '../../../core/ventilations/ventilation.ts';
import cadre from '../../commun/page.module.css';
import { lireMesure } from '../form.ts';
import { Croisement } from './Croisement.tsx';
import { ParType } from './ParType.tsx';
import { Partie } from './Partie.tsx';
import { VENTILATION } from './textes.ts';
import css from './ventilation.module.css';

/** Who is missing stands first: it is what one comes for. */
export function QuiEstVenu({ ventilation }: { readonly ventilation: Ventilation }) {
  const { parties, population, croisement, structures } = ventilation;
  return (
    <div className={`${cadre.contenu} ${cadre.large}`}>
      <EnTete ventilation={ventilation} />
      <QuiManque ventilation={ventilation} />
      <div className={css.parties}>
        {parties
          .filter((p) => p.demandee)
          .map((partie) => (
            <Partie key={partie.dimension} partie={partie} />
          ))}
        {structures.feuilles.connus === 0 ? null : <ParType structures={structures} />}
      </div>
      <Croisement croisement={croisement} />
      <Caption1 className={cadre.discret}>{VENTILATION.masque}</Caption1>
      <Caption1 className={cadre.discret}>{VENTILATION.source(population.habitants, population.millesime)}</Caption1>
    </div>
  );
}

function EnTete({ ventilation }: { readonly ventilation: Ventilation }) {
  const { total, pourMille, periode, rencontres, seuil, eloignes } = ventilation;
  const dit = total.valeur === undefined ? lireMesure(total, '') : VENTILATION.personnes(total.valeur);
  return (
    <div className={cadre.formulaire}>
      <Text size={500} weight="semibold" as="p" className={css.total}>
        {VENTILATION.total(dit, enPeriode(periode))}
        {pourMille === undefined ? '' : `, ${direPourMille(pourMille)}`}
      </Text>
      <Text>
        {[
          VENTILATION.comptees(rencontres.comptees, rencontres.tenues),
          ...(rencontres.petites === 0 ? [] : [VENTILATION.petites(rencontres.petites, seuil)]),
          VENTILATION.deuxFois,
          VENTILATION.tout,
        ].join(' ')}
      </Text>
      {eloignes === undefined ? null : (
        <Text>
          <Text weight="semibold">{`${VENTILATION.eloignes}\u00A0: `}</Text>
          {[
            eloignes.nombre.raison !== undefined && eloignes.nombre.valeur !== undefined
              ? VENTILATION.auMoins(lireMesure(eloignes.nombre, ''))
              : eloignes.nombre.masquee
                ? VENTILATION.tuDit
                : lireMesure(eloignes.nombre, ''),
            ...(eloignes.pourMille === undefined ? [] : [direPourMille(eloignes.pourMille)]),
          ].join(', ')}
          <Caption1 block className={cadre.discret}>
            {VENTILATION.eloignesAide(enumeration(eloignes.situations))}
          </Caption1>
        </Text>
      )}
    </div>
  );
}

function QuiManque({ ventilation }: { readonly ventilation: Ventilation }) {
  const manquent = direQuiManque(ventilation);
  const pasDemande = direCeQuiNEstPasDemande(ventilation.parties);
  return (
    <Card focusMode="off" role="region" aria-labelledby="qui-manque">
      <Subtitle1 as="h2" id="qui-manque" className={css.titre}>
        {VENTILATION.manque}
      </Subtitle1>
      {manquent.length === 0 ? (
        <Text>{VENTILATION.personneNeManque}</Text>
      ) : (
        <ul className={css.puces}>
          {manquent.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      )}
      {pasDemande === undefined ? null : <Text className={cadre.discret}>{pasDemande}</Text>}
    </Card>
  );
}

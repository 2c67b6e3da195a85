import { Button, Caption1, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { dessiner } from '../../../core/territoire/carte.ts';
import { classeDe, classer, degre } from '../../../core/territoire/teintes.ts';
import { nombre } from '../../../core/textes/francais.ts';
import type { CarteDesTrous as LaCarte } from '../../../core/trous/carte.ts';
import { type Croisement, compter, totalDuCompte } from '../../../core/trous/cases.ts';
import carteCss from '../../commun/carte.module.css';
import { DessinDesCommunes } from '../../commun/DessinDesCommunes.tsx';
import { useTerritoire } from '../../commun/territoire.ts';
import { CARTE } from '../textes.ts';

interface CarteProps {
  readonly carte: LaCarte;
  readonly x: Croisement;
  readonly choisir: (insee: string) => void;
}

/** The communes, tinted by how many crossings have nobody on the spot; the list says the same, state by state. */
export function CarteDesTrous({ carte, x, choisir }: CarteProps) {
  const territoire = useTerritoire();
  const dessin = useMemo(() => dessiner(territoire), [territoire]);
  const [visee, setVisee] = useState<string>();
  const { thematique, public: dePublic } = x;
  const comptes = useMemo(
    () =>
      new Map(
        carte.communes.map((commune) => [commune, compter(carte, { thematique, public: dePublic, commune })] as const),
      ),
    [carte, thematique, dePublic],
  );
  const trousDe = (insee: string): number => {
    const compte = comptes.get(insee);
    return compte === undefined ? 0 : totalDuCompte(compte) - compte.couverte;
  };
  const classes = classer(carte.communes.map(trousDe));
  const teinteDe = (insee: string): string => {
    const rang = classeDe(classes, trousDe(insee));
    return rang === undefined ? 'aucune' : String(degre(rang, classes.length));
  };
  const choisies = x.commune === '' ? [] : [x.commune];
  const rangees = dessin.communes.toSorted(
    (a, b) => trousDe(b.insee) - trousDe(a.insee) || a.nom.localeCompare(b.nom, 'fr'),
  );
  const dire = (insee: string, nom: string): string => {
    const compte = comptes.get(insee);
    return compte === undefined ? nom : CARTE.commune(nom, compte);
  };
  return (
    <>
      <Text weight="semibold">{CARTE.titre}</Text>
      {dessin.genre === 'liste' ? null : (
        <DessinDesCommunes
          carte={dessin}
          ecrit={(insee) => nombre(trousDe(insee))}
          basculer={choisir}
          {...{ dire, teinteDe, choisies, visee, setVisee }}
        />
      )}
      <Caption1>{CARTE.ecrit}</Caption1>
      <ul className={carteCss.liste} aria-label={CARTE.liste}>
        {rangees.map(({ insee, nom }) => (
          <li key={insee}>
            <Button
              size="small"
              onClick={() => choisir(insee)}
              onFocus={() => setVisee(insee)}
              onBlur={() => setVisee(undefined)}
            >
              {dire(insee, nom)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

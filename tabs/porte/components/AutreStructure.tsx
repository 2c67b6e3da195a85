/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { chercherALaPorte } from '../../../core/contrats/porte.ts';
import type { StructureTrouvee } from '../../../core/porte/accueil.ts';
import { Bouton } from '../../lien/Bouton.tsx';
import { Champ } from '../../lien/Champ.tsx';
import { demander } from '../../lien/lien.ts';
import { PORTE } from '../textes.ts';
import { Cadre } from './Cadre.tsx';

/** Typing stops, then one searches: milliseconds. */
const ATTENTE = 400;

interface Props {
  readonly porte: string;
  readonly territoire: string;
  /** What was typed in the list of those invited. */
  readonly texte: string;
  /** Why what was said is not taken. */
  readonly refus: string | undefined;
  readonly choisir: (structure: StructureTrouvee) => void;
  readonly annoncer: (dite: { readonly nom: string; readonly commune: string }) => void;
  readonly revenir: () => void;
}

/** Whoever was not invited: the name of their structure in the annuaire, else as they say it. */
export function AutreStructure({ porte, territoire, texte, refus = '', choisir, annoncer, revenir }: Props) {
  const [nom, nommer] = useState(texte);
  const [commune, situer] = useState('');
  const [trouvees, trouver] = useState<readonly StructureTrouvee[]>([]);
  const [faute, dire] = useState(refus);
  useEffect(() => {
    let ici = true;
    const minuterie = setTimeout(() => {
      // Without an answer one says the name all the same.
      demander(chercherALaPorte, { porte, texte: nom.slice(0, 100) })
        .then(({ structures }) => ici && trouver(structures))
        .catch(() => ici && trouver([]));
    }, ATTENTE);
    return () => {
      ici = false;
      clearTimeout(minuterie);
    };
  }, [porte, nom]);

  return (
    <Cadre territoire={territoire} titre={PORTE.autreTitre}>
      <form
        novalidate
        onSubmit={(evenement) => {
          evenement.preventDefault();
          if (nom.trim().length < 2) dire(PORTE.nomVide);
          else annoncer({ nom: nom.trim(), commune: commune.trim() });
        }}
      >
        <Champ
          description={{ libelle: PORTE.nom, aide: PORTE.nomAide, saisie: 'ligne' }}
          valeur={nom}
          changer={(valeur) => nommer(String(valeur))}
        />
        <p role="status" class={trouvees.length > 0 ? 'cache' : undefined}>
          {trouvees.length > 0 ? PORTE.reponses(trouvees.length) : ''}
        </p>
        {trouvees.length > 0 && (
          <ul class="choix">
            {trouvees.map((s) => (
              <li key={s.id}>
                <button type="button" onClick={() => choisir(s)}>
                  {[s.sigle, s.nom, s.commune].filter(Boolean).join(' – ')}
                </button>
              </li>
            ))}
          </ul>
        )}
        {trouvees.length > 0 && <p>{PORTE.pasTrouvee}</p>}
        <Champ
          description={{ libelle: PORTE.commune, aide: PORTE.communeAide, saisie: 'ligne' }}
          valeur={commune}
          changer={(valeur) => situer(String(valeur))}
        />
        <p role="alert">{faute}</p>
        <div class="gestes grands">
          <button type="submit" class="principal">
            {PORTE.jeSuisLa}
          </button>
          <Bouton faire={revenir}>{PORTE.revenirALaListe}</Bouton>
        </div>
        <p class="discret">{PORTE.gardeNom}</p>
      </form>
    </Cadre>
  );
}

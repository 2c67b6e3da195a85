import { demarrer } from '../commun/demarrer.tsx';
import { AnnuaireOnglet } from './AnnuaireOnglet.tsx';

demarrer(<AnnuaireOnglet />);

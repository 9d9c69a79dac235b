/** Las llaves de los expedientes. */
export const keys = {
  'keys.title': 'Llaves',
  'keys.lead':
    'Lo protegido se abre con una llave, y la llave solo con la frase de acceso de su dueña o dueño. La da otra persona del equipo; ninguna función la trae consigo.',
  'keys.own': 'Tu llave',
  'keys.own-since': 'Tienes una desde el {time} (UTC). Abre los expedientes cuando entras con tu frase de acceso.',
  'keys.own-lost':
    'Si ya no sabes la frase, nadie puede recuperarla: pide a alguien con llave que te quite la tuya y pide después una nueva.',
  'keys.own-none': 'No tienes ninguna: los expedientes siguen cerrados para ti.',
  'keys.own-asked': 'Pediste una el {time} (UTC).',
  'keys.own-stays': 'Es la tuya. Si hace falta, te la quita otra persona con llave.',
  'keys.ask-how':
    'La pides con tu frase de acceso, que no le dices a nadie. Después alguien con llave te oye leer treinta cifras y te la da.',
  'keys.ask': 'Pedir una llave',
  'keys.ask-lead':
    'Tu llave se hace aquí y ahora, y se cierra con tu frase de acceso. No abre nada hasta que alguien te la dé. Desde entonces tu frase abre los expedientes: tiene que ser una que nadie adivine y que nadie sepa.',
  'keys.ask-do': 'Hacer mi llave y pedirla',
  'keys.again-lead': 'Escribe tu frase de acceso para ver otra vez las cifras: solo ella abre lo que se hizo para ti.',
  'keys.again-do': 'Mostrar las cifras',
  'keys.passphrase-help': 'La tuya, con la que entras. Aquí nadie te la pedirá jamás de otra manera.',
  'keys.passphrase-wrong': 'No es tu frase de acceso.',
  'keys.tired': 'Demasiados intentos en esta sesión. Vuelve a entrar.',
  'keys.another-passphrase':
    'Lo que espera aquí a tu nombre no se abre con tu frase de acceso. Retira la petición y pide otra vez. Si no cambiaste la frase desde entonces, avisa a alguien de administración: puede que alguien lo haya cambiado.',
  'keys.no-passphrase':
    'Entras solo con llaves de acceso (passkeys), y esas no abren los expedientes: se pueden entregar junto con el teléfono. Pon primero una frase de acceso. Seguirás entrando como ahora, y escribirás la frase al abrir los expedientes.',
  'keys.fingerprint': 'Las cifras de tu llave',
  'keys.fingerprint-again': 'Mostrar otra vez las cifras',
  'keys.asked-done':
    '{count, plural, =0 {Nadie que pueda darla tiene una cuenta que le deje entrar: hace falta la llave de recuperación.} one {Se avisó a la persona que puede darla.} other {Se avisó a las # personas que pueden darla.}}',
  'keys.givers':
    '{count, plural, =0 {Nadie que pueda darla tiene una cuenta que le deje entrar: hace falta la llave de recuperación.} one {Una persona puede darla y está avisada.} other {# personas pueden darla y están avisadas.}}',
  'keys.step-call': 'Habla con alguien que tenga llave: en persona, o por una llamada en la que se reconozcan la voz.',
  'keys.step-read':
    'Léele estas cifras. No son un secreto, pero tienen que llegarle de ti: ni por correo ni por esta oficina.',
  'keys.step-never': 'No le digas tu frase de acceso a nadie, la pida quien la pida.',
  'keys.read-out': 'Seguir',
  'keys.withdraw': 'Retirar la petición',
  'keys.requests': 'Quién pide una',
  'keys.requests-none': 'Nadie pide una llave.',
  'keys.asked': 'la pidió el {time} (UTC)',
  'keys.look': 'Dar o negar',
  'keys.open-first': 'Para dar o quitar una llave, abre antes los expedientes.',
  'keys.holders': 'Quién tiene una',
  'keys.since': 'Desde el {time} (UTC), la dio {name}.',
  'keys.since-founding': 'Desde el {time} (UTC).',
  'keys.state-closed': 'cuenta cerrada',
  'keys.state-sleeps': 'duerme: su función no abre expedientes',
  'keys.closed-soon': 'Se cerró una cuenta con llave. Se le está quitando, en menos de medio minuto.',
  'keys.closed-waits':
    'Se cerró una cuenta con llave. Nadie entra con ella; la llave se quita en cuanto alguien abra los expedientes.',
  'keys.recovery': 'La llave de recuperación, en papel',
  'keys.recovery-help':
    'Para el día en que la frase de nadie abra ya nada: con ella, quien lleva el servidor da una llave a alguien del equipo («alzavoz give-key»). Guárdala en una caja fuerte, lejos del servidor. Nadie la escribe en esta oficina.',
  'keys.take': 'Quitar',
  'keys.give-title': 'Una llave para {name}',
  'keys.give-what':
    'Con una llave {name} abre {count, plural, =0 {los expedientes, aún vacíos} one {el único registro que hay} other {los # registros que hay}}, hasta donde llegan su función y sus casos, y puede dar llaves a otras personas si su función lo permite.',
  'keys.give-call': 'Habla con {name}: en persona, o por una llamada en la que reconozcas la voz.',
  'keys.give-hear':
    'Que te lea las treinta cifras que muestra su página, y escribe lo que oyes. Aquí no se muestran a propósito: así nadie da una llave a quien no ha oído.',
  'keys.give-heard': 'Las cifras que oyes',
  'keys.give-heard-help': 'Treinta cifras, en los grupos que sea.',
  'keys.give-do': 'Dar una llave a {name}',
  'keys.fingerprint-missing': 'Escribe las cifras que te lee.',
  'keys.not-given': 'No se dio ninguna llave',
  'keys.another-fingerprint':
    'No son las cifras de la llave que espera aquí para {name}. Que las lea otra vez. Si siguen sin coincidir, puede que alguien la haya cambiado: no des nada, niega la petición y habla con alguien de administración.',
  'keys.refuse': 'Negar',
  'keys.refuse-what': 'Lo que hizo {name} se tira, y se le avisa. Puede pedirla otra vez.',
  'keys.refuse-do': 'Negar la petición',
  'keys.take-title': 'Quitar la llave de {name}',
  'keys.take-what':
    '{name} deja de abrir expedientes en cuanto pulses el botón, con cualquier frase, aquí o en una copia de la base de datos que se haga después.',
  'keys.take-does': 'Lo que hace el botón, de inmediato',
  'keys.take-theirs':
    '{count, plural, =0 {{name} no tiene ahora expedientes abiertos.} one {Se cierran los expedientes que {name} tiene abiertos.} other {Se cierran los expedientes que {name} tiene abiertos en # lugares.}}',
  'keys.take-records':
    'Se cambian las cerraduras: {count, plural, =0 {aún no hay ningún registro que cerrar de nuevo} one {la llave de un registro se cierra} other {las llaves de # registros se cierran}} con una nueva, para quienes siguen teniendo llave.',
  'keys.take-site':
    'El sitio público cifra firmas y solicitudes con una llave nueva. Quienes siguen teniendo una leen también las de antes.',
  'keys.take-others':
    '{count, plural, =0 {Nadie más tiene expedientes abiertos en esta oficina.} one {Otra persona tiene expedientes abiertos en esta oficina y sigue sin notarlo.} other {Otras # personas tienen expedientes abiertos en esta oficina y siguen sin notarlo.}}',
  'keys.take-elsewhere':
    'Los expedientes abiertos en otro proceso de la oficina se cierran: sus dueños los abren de nuevo.',
  'keys.take-copied':
    'Lo que {name} copió, imprimió, fotografió o recuerda queda fuera de alcance, igual que una copia de la base de datos y de sus llaves hecha antes.',
  'keys.take-account':
    'La cuenta y su función se quedan. Si se va, cierra la cuenta en «Equipo»: eso también le quita la llave.',
  'keys.take-do': 'Quitar la llave de {name}',
  'keys.no-such-holder': 'Esa llave ya se había quitado.',
  'keys.last-holder':
    'Es la última llave que abre una frase de acceso. Sin ella solo la de recuperación abriría los expedientes. Da antes una a otra persona.',
  'keys.own-key': 'Nadie se quita su propia llave: lo hace otra persona con llave.',
  'keys.holder-not-vouched-for':
    'Una llave de la lista no la dio nadie del equipo: alguien la escribió en la base de datos. No se cambiaron las cerraduras, porque esa llave habría recibido también las nuevas. Tiene que mirarlo quien lleva el servidor.',
  'keys.recovery-replace': 'Hacer otra llave de recuperación',
  'keys.recovery-why':
    'Para cuando el papel se perdió o alguien lo vio. La nueva se muestra una sola vez, para imprimirla o copiarla a mano.',
  'keys.recovery-old': 'La llave de recuperación en papel ya no abre nada.',
  'keys.recovery-copied':
    'Quien vio el papel viejo y tiene una copia anterior de la base de datos y de sus llaves puede seguir leyendo esa copia.',
  'keys.recovery-do': 'Hacer otra y mostrarla',
  'keys.recovery-once': 'Es la nueva llave de recuperación. Se muestra esta única vez y no se guarda en ninguna parte.',
  'keys.recovery-keep':
    'Imprímela, o cópiala y vuelve a leerla. Ponla donde no la alcancen ni el fuego ni un registro de esta casa, y destruye el papel viejo.',
  'keys.recovery-kept': 'Ya la guardé',
  'keys.done-given': 'La llave quedó dada. Abre los expedientes la próxima vez que su dueña o dueño escriba su frase.',
  'keys.done-refused': 'La petición quedó negada, y se avisa a quien la hizo.',
  'keys.done-taken': 'Se quitó la llave y se cambiaron las cerraduras.',
  'keys.done-withdrawn': 'La petición quedó retirada.',
} as const;

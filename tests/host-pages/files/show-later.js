document.querySelector('main').classList.add('shown');

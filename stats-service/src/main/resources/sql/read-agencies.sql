select code, name, named, parent, depth from agency
